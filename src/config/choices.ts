/** The closed lists of settings. Apart from `config.ts`, so that the command line can show them without loading zod. */

export const FAIL_ON = ['error', 'warning', 'never'] as const
export const SEVERITIES = ['off', 'notice', 'warning', 'error'] as const
export const DIGESTS = ['none', 'sha256'] as const
export const PROFILES = ['auto', 'gpt-sovits', 'rvc', 'so-vits-svc', 'lightning', 'huggingface', 'plain'] as const
export const FILES = ['auto', 'changed', 'all'] as const
/** What a comparison asks for, and whether another type of a tensor fails it. */
export const REQUIREMENTS = ['identical', 'strict', 'non-strict', 'extends'] as const
export const DTYPE_RULES = ['exact', 'any'] as const
