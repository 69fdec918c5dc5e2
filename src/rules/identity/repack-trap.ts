import { quoted } from '../../profiles/quoted.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** The project's own loader would take the file for another version. */
export const repackTrap: Rule = {
  id: 'identity/repack-trap',
  severity: 'warning',
  title: "The project's own loader would take the file for another version",
  explanation:
    'GPT-SoVITS does not read the version that stands in the file. It asks a table of checksums of its base models, then the first two ' +
    'bytes (exports of v2Pro, v2ProPlus and of LoRA carry a code where a zip has `PK`), then the size: below 82,978 KiB it says v1, below ' +
    '700 MiB v2, else v3. A file that was loaded and saved again has `PK` in front, so a v2Pro model becomes v2, and since weights are ' +
    'loaded with `strict=False` nobody is told: the voice is just garbled. The rule repeats that decision and compares it with what the ' +
    'keys, shapes and config say. v1 and v2 are told apart by a shape later on, so their mix-up is no trap. Base models are left out.',
  remedy:
    'Export the file with GPT-SoVITS, or have its first two bytes written again (v3 LoRA "03", v4 LoRA "04", v2Pro "05", ' +
    'v2ProPlus "06"): ckpt-guard convert FILE --output OUT --only weights',
  example: 'GPT-SoVITS would take this v2Pro file for v2: it begins with "PK", so that its size of 134936819 bytes decides',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const { repackTrap: trap, identity } = subject.identification
  if (!trap || !identity) return
  const version =
    identity.version === undefined ? '' : `${/^[\w.]{1,32}$/.test(identity.version) ? identity.version : quoted(identity.version)} `
  const what = `${version}${identity.kind.includes('lora') ? 'LoRA ' : ''}file`
  yield { message: `GPT-SoVITS would take this ${what} for ${trap.takenFor}: ${trap.because}` }
}
