export const BACKUP_EXAMPLES = `Examples:
  $ ckpt-guard backup logs/ --to /mnt/backups             the newest whole checkpoint of each training
  $ ckpt-guard backup logs/ --to /mnt/backups --keep-last 3 --keep-daily 7
                                                          and remove all older backups except these
  $ ckpt-guard backup --to s3://octo-checkpoints/voices   to a bucket, from everything below this folder
  $ ckpt-guard backup logs/ --to /mnt/backups --dry-run   what would be stored
`

export const BACKUP_AFTER = `
Of each training (--group-by), the checkpoint that has come furthest is read and checked in full; where it is not whole,
the next one is. Only checkpoints that training could go on from count: with optimizer state, epoch and step, and with
GPT-SoVITS and RVC both files of the pair. Settings (config.json, hparams.yaml) and checksums beside them go along.
What is stored is read back. A backup that is there already is not stored again. Older ones of the same --prefix are
removed only where a policy says so, and never where something could not be stored.
S3 takes region, keys and server from AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.
Exit status: 0 stored, planned or nothing to store, 1 something was not stored or not removed, 2 could not run.`

export const RESUME_EXAMPLES = `Examples:
  $ ckpt-guard resume --from local,/mnt/backups           the newest whole checkpoint, brought back where it is a backup
  $ ckpt-guard resume logs/aurora --from local,s3://octo-checkpoints/voices
                                                          one training only
  $ ckpt-guard resume --from /mnt/backups --required --format json
                                                          for scripts: the path, and an error where there is none
`

export const RESUME_AFTER = `
Checkpoints that are here and backups are tried in one order: the one that has come furthest first, the next where it is
not whole, and the report says why. What is fetched is checked in a folder of its own, digests and all, and then takes its
place at once. Nothing that is there is lost: a file with other bytes gets another name (.NAME.replaced-TIME), one that is
whole and further stays, and so do settings. Pairs (G_480.pth, D_480.pth) that are not whole and would be loaded in
place of the one that was found are renamed to .NAME.corrupt-TIME.
GPT-SoVITS and RVC then go on by themselves; Lightning takes the path as ckpt_path, other loops load it.
Without --from: this folder, and backup.to of the config file.
Exit status: 0 found, or nothing there, 1 nothing there with --required, or nothing could be fetched, 2 could not run.`
