import { parsePolicy } from '../../src/retention/policy.ts'
import { runBackup, runResume } from '../commands/backup-runs.ts'

/** A program of its own that backs up or resumes below a folder: says `begun`, does it, and prints the report. Older backups are removed. */
const [command = '', root = ''] = process.argv.slice(2)
process.stdout.write('begun\n')
const report = command === 'backup' ? await runBackup(root, { policy: parsePolicy({ 'keep-last': 1 }) }) : await runResume(root)
process.stdout.write(JSON.stringify(report))
