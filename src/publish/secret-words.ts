/** Stands where a value was taken out. */
export const REMOVED = '[removed]'

/** Whether what stands under this key is a secret: `password`, `WANDB_API_KEY`, `hubToken`. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(inWords(key))
}

/** Whether what stands under this key names a person or a machine: `user`, `hostname`. */
export function isPersonalKey(key: string): boolean {
  return PERSONAL_KEY.test(inWords(key))
}

/**
 * Whether what stands under this key is a secret where it looks like one. `token` is a word of language models too: `eos_token`, and
 * `token` alone in their vocabularies, are none.
 */
export function isSecretUnder(key: string, value: string): boolean {
  return isSecretKey(key) || (inWords(key) === 'token' && /^[\w.~+/=-]{8,}$/.test(value))
}

/** What all that stands under this key is, however deep: the parts of `credentials`, or of `user`. */
export function kindOfAllUnder(key: string): 'secret' | 'user name' | undefined {
  if (isSecretKey(key)) return 'secret'
  return isPersonalKey(key) ? 'user name' : undefined
}

/** `apiKey`, `API-KEY` and `api key` are `api_key`. */
function inWords(key: string): string {
  return key
    .slice(-LONGEST_KEY)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
}

/** The end of a key says what it is. */
const LONGEST_KEY = 128

const SECRETS =
  'passwords?|passwd|passphrase|passcode|pwd|(?:db|ftp|mail|proxy|smtp|ssh|user)_pass|secrets?|credentials?|authorization|auth|bearer|cookies?|webhook(?:_url)?|connection_string|apikeys?'
const KEYS = 'api|access|secret|private|account|encryption|signing|ssh|wandb|comet|neptune'
const TOKENS =
  'access|api|auth|hf|hub|huggingface|github|gh|gitlab|wandb|comet|neptune|clearml|telegram|slack|discord|bot|bearer|refresh|session|secret|sas|personal'
const PEOPLE = 'user|username|user_name|user_id|login|logname|login_name|e_?mail|user_?e_?mail|home|home_dir|userprofile'
const MACHINES = 'host_?name|computer_?name|node_?name|machine_?name'

const SECRET_KEY = new RegExp(`(?:^|_)(?:${SECRETS}|(?:${KEYS})_keys?|(?:${TOKENS})_tokens?)$`)
const PERSONAL_KEY = new RegExp(`^(?:${PEOPLE}|${MACHINES})$`)

/**
 * Secrets that are known by how they look. Each starts with a fixed word that does not stand within another one, so that no text makes
 * the search start over and over.
 */
export const SECRET_TEXTS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  // GitHub, GitLab, Hugging Face, npm, PyPI
  /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{16,255}|glpat-[\w-]{16,255}|hf_[A-Za-z0-9]{16,255}|api_org_[A-Za-z0-9]{16,255}|npm_[A-Za-z0-9]{30,255}|pypi-[\w-]{30,1024})/g,
  // OpenAI, Anthropic, Stripe; AWS; Google; Slack; Weights & Biases
  /(?<![\w-])(?:[sr]k[-_][\w-]{20,255}|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])|AIza[\w-]{35}|ya29\.[\w.-]{20,1024}|xox[abeoprs]-[\w-]{10,255}|wandb_v1_\w{20,255})/g,
  // JSON Web Tokens
  /(?<![\w-])eyJ[\w-]{6,8192}\.eyJ[\w-]{6,8192}(?:\.[\w-]{0,8192})?/g,
  /https:\/\/(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks|outlook\.office\.com\/webhook)\/[^\s'"<>]{1,1024}/g,
  /(?<=\b[Bb]earer\s{1,4})[\w.~+/=-]{16,8192}/g,
]
