import { namingPattern } from '../../profiles/naming-pattern.ts'
import { quoted } from '../../profiles/quoted.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** The name is not one that the team agreed on. */
export const pattern: Rule = {
  id: 'naming/pattern',
  severity: 'warning',
  title: "The file's name does not follow the team's pattern",
  explanation:
    'People and scripts find the right checkpoint by its name, so one that is spelled differently is soon lost or taken for another. ' +
    'The rule is at work only where `naming.pattern` is set in the configuration: a regular expression that is searched for in the name ' +
    'of each file, without its folders; write `^` and `$` to cover the whole name. Base models of a known project are left out, since ' +
    'others look for them by their names.',
  remedy: 'Rename the file, or change `naming.pattern` in the configuration.',
  example: 'The name "final2.ckpt" does not match naming.pattern ^(?<model>\\w+)-e(?<epoch>\\d+)\\.ckpt$',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const source = subject.config.naming.pattern
  if (source === undefined || subject.identification.identity?.kind.endsWith('base')) return
  const compiled = namingPattern(source)
  if (compiled.kind === 'invalid') {
    yield {
      message: `naming.pattern is not a regular expression, so that no name can be checked: ${compiled.reason}`,
      remedy: 'Correct `naming.pattern` in the configuration.',
    }
    return
  }
  const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1)
  // No file system gives longer names; a pattern that a pull request brings must not be run on more.
  if (fileName.length > 255 || !compiled.test.test(fileName)) {
    yield { message: `The name ${quoted(fileName)} does not match naming.pattern ${source}` }
  }
}
