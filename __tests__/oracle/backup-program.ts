import { runBackup, runResume } from '../commands/backup-runs.ts'

/** A program of its own that backs up or resumes below a folder: says `begun`, does it, and prints the report. */
const [command = '', root = ''] = process.argv.slice(2)
process.stdout.write('begun\n')
const report = command === 'backup' ? await runBackup(root) : await runResume(root)
process.stdout.write(JSON.stringify(report))
