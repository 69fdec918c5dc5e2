export const CONVERT_EXAMPLES = `Examples:
  $ ckpt-guard convert model.ckpt --output model-fp16.pth --only weights --dtype float16
                                                         weights alone, in half precision
  $ ckpt-guard convert model.pth --output model.safetensors --only weights
                                                         the same weights as safetensors
  $ ckpt-guard convert model.pth --output out.pth --dtype float16 --keep-dtype "*.norm.*"
                                                         with some tensors as they are
  $ ckpt-guard convert model.pth --output out.pth --drop "enc_q.*" --rename "module.=>"
                                                         without some, under other keys
  $ ckpt-guard convert new.pth --output fits.pth --reference old.pth --drop-unmatched
                                                         what another checkpoint has too, in the same shape
  $ ckpt-guard convert model.pth --output plain.pth --rename-from release:latest
                                                         under the keys that the release has
  $ ckpt-guard convert model.pth --in-place --dtype bfloat16
                                                         in place of the file itself
`

export const CONVERT_AFTER = `
In patterns, * stands for any characters, dots too, and ? for one. They are compared with the key (what
load_state_dict sees) and with the full name; one that fits nothing is an error.
--rename FROM: a whole key; a prefix that ends in a dot, or none ("=>model." puts one before all keys);
or a glob whose stars fill those of the new name.
First --drop, then --rename, --rename-from and --drop-unmatched. The last two look at the weights alone, and list
what they changed; where nothing would be left, nothing is written. Keys that only look alike are not renamed, but
listed with the --rename that would do it.
Integers, bools, quantised and 8-bit tensors stay as they are, and so does optimizer state unless --cast all
is given. Tensors that share memory go on sharing it.
The output is written beside its place, read again, checked as validate does, and only then put there.
Exit status: 0 written, 1 nothing written because of findings or of values that would become infinite,
2 could not run.`
