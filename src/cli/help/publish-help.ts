export const PUBLISH_EXAMPLES = `Examples:
  $ ckpt-guard publish G_240.pth --tag v1.2               weights in half precision, as files of a release
  $ ckpt-guard publish G_240.pth --tag v1.2 --dry-run     what would be published
  $ ckpt-guard publish weights/ --tag v1.2 --name "{stem}-{version}-{dtype}{ext}" --draft
                                                          all in a folder, as a draft to look at
  $ ckpt-guard publish G_240.pth --tag v1.2 --require-compatible
                                                          only if it loads where the last release does
  $ ckpt-guard publish model.ckpt --to out --containers torch,safetensors
                                                          the same files in a folder, in both containers
  $ ckpt-guard publish model.ckpt --to hf:octo/voices --tag v1.2
                                                          on the Hugging Face Hub, with a model card
`

export const PUBLISH_AFTER = `
Every file is checked as validate does, converted, checked again and given a checksum before anything is created; one
that fails stops everything. A release is a draft until all of its files are there and verified; run it again after a
failure, and it goes on where it stopped. Beside the weights go SHA256SUMS and a bundle (.bundle.zip) with settings,
names of all tensors, the validation report and where the files come from, without local paths and secrets.
Names are made of {stem}, {version}, {dtype}, {ext}, {tag}, {project}, {kind}, {epoch} and {step}; what is not known of
a file disappears with the separator before it.
Files larger than the place takes become shards, which load as they are, or with --split parts numbered parts with
scripts that join them.
A release needs a token in GH_TOKEN or GITHUB_TOKEN with contents: write; the Hugging Face Hub one in HF_TOKEN.
Exit status: 0 published or planned, 1 a check or the upload failed, 2 could not run.`
