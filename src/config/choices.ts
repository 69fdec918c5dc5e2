/** The closed lists of settings. Apart from `config.ts`, so that the command line can show them without loading zod. */

export const FAIL_ON = ['error', 'warning', 'never'] as const
export const SEVERITIES = ['off', 'notice', 'warning', 'error'] as const
export const DIGESTS = ['none', 'sha256'] as const
export const PROFILES = ['auto', 'gpt-sovits', 'rvc', 'so-vits-svc', 'lightning', 'huggingface', 'plain'] as const
export const FILES = ['auto', 'changed', 'all'] as const
/** What a comparison asks for, and whether another type of a tensor fails it. */
export const REQUIREMENTS = ['identical', 'strict', 'non-strict', 'extends'] as const
export const DTYPE_RULES = ['exact', 'any'] as const
/** What is published, in which types and containers, and what becomes of what is there already. */
export const PUBLISH_DTYPES = ['float16', 'bfloat16', 'float32', 'keep'] as const
export const PUBLISH_ONLY = ['weights', 'all'] as const
export const CONTAINERS = ['torch', 'safetensors'] as const
export const MAKE_LATEST = ['auto', 'true', 'false', 'legacy'] as const
export const ON_EXISTS = ['fail', 'replace', 'skip'] as const
export const SPLITS = ['shards', 'parts'] as const
/** What `prune` looks at. */
export const PRUNE_TARGETS = ['files', 'artifacts', 'caches', 'releases', 'inventory'] as const
export const PULL_REQUESTS = ['open', 'closed', 'any'] as const
export const PRERELEASES = ['only', 'none'] as const
