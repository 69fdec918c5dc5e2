export const COMPARE_EXAMPLES = `Examples:
  $ ckpt-guard compare new.ckpt --reference old.ckpt              another file
  $ ckpt-guard compare weights/a.ckpt --reference git:main        the same path on another branch, also in Git LFS
  $ ckpt-guard compare a.ckpt --reference release:latest          what the last release has, kilobytes of it
  $ ckpt-guard compare a.ckpt --reference schema:keys.json        a committed list of keys, like a lock file
  $ ckpt-guard compare a.ckpt --reference profile:gpt-sovits/v2   a known model version
  $ ckpt-guard compare new.ckpt --reference old.ckpt --values     which tensors moved, and how far
`

export const COMPARE_AFTER = `
References: PATH or file:PATH; git:REV[:PATH]; release:TAG|latest[/ASSET]; artifact:NAME[/FILE]; https://ADDRESS;
schema:FILE, which inspect --schema writes and --update-schema renews; profile:gpt-sovits/VERSION[/PART];
cache:KEY[=>PATH], inside of GitHub Actions.
Requirements: strict, load_state_dict(strict=True) works; non-strict, it works with strict=False; extends, no key is
missing and no shape differs, new keys are fine; identical, nothing differs at all, checksums included.
Keys that a project's own exports leave out (enc_q of GPT-SoVITS) count as there.
Releases and artifacts are asked of GITHUB_REPOSITORY, else of git's remote, with the token in GH_TOKEN or GITHUB_TOKEN.
Only the parts of a file that name its keys are read, also over the network, unless --values is given.
Exit status: 0 passed, 1 not compatible, 2 could not run, also where the reference cannot be had.`
