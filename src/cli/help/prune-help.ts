export const PRUNE_EXAMPLES = `Examples:
  $ ckpt-guard prune --target files logs/ --keep-last 3 --keep-best 1:val_loss
                                                          what would be removed of each training, and why not
  $ ckpt-guard prune --target files logs/ --keep-last 3 --keep-best 1:val_loss --yes
                                                          the same, and remove it
  $ ckpt-guard prune --target artifacts --keep-daily 7 --keep-weekly 4 --older-than 2d --yes
                                                          artifacts of this repository
  $ ckpt-guard prune --target caches --pull-requests closed --allow-empty --yes
                                                          caches that closed pull requests left
  $ ckpt-guard prune --target releases --prereleases only --keep-last 5
                                                          all prereleases but the last five
  $ ckpt-guard prune --inventory list.json --keep-monthly 12 --format json
                                                          a plan for anything else
`

export const PRUNE_AFTER = `
The words of the policy mean what they mean in restic, in UTC; what any of them keeps is kept. Without a policy nothing
is removed. Times are those of the last change of a file, and of the creation of all else.
All is listed and planned before anything is removed. Of each group that would lose something, the kept files are read
and checked in full; where the newest or the best is not whole, nothing of the group is removed, and others that are
not whole stay and do not count. Links are not followed, and what has changed since the plan is left alone.
An inventory is a JSON list of {"id", "name", "time", "size", "group", "tags", "metrics", "epoch", "step"}; the first
three are needed.
GitHub needs a token in GH_TOKEN or GITHUB_TOKEN: with actions: write for artifacts and caches, contents: write for
releases.
Exit status: 0 planned or removed, 1 a group is blocked or a removal failed, 2 could not run.`
