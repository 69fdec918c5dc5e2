import type { FileReport, FindingReport, ValidateReport } from '../../src/reports/schemas.ts'

export function finding(part: Partial<FindingReport> = {}): FindingReport {
  return {
    rule: 'container/crc-mismatch',
    severity: 'error',
    message: 'expected CRC-32 0x1, found 0x2',
    remedy: 'Save the checkpoint again.',
    where: { record: 'archive/data/3' },
    ...part,
  }
}

export function fileReport(path: string, findings: readonly FindingReport[] = []): FileReport {
  return {
    path,
    size: 10,
    format: 'torch-zip',
    status: findings.some(({ severity }) => severity === 'error') ? 'failed' : 'passed',
    tensors: 1,
    parameters: 1,
    dtypes: { float32: 1 },
    digest: {},
    progress: {},
    resumable: false,
    loadable: { weightsOnly: true },
    findings: [...findings],
  }
}

export function validateReport(files: readonly FileReport[]): ValidateReport {
  const findings = files.flatMap((file) => file.findings)
  const count = (severity: FindingReport['severity']) => findings.filter((one) => one.severity === severity).length
  const failed = files.filter(({ status }) => status === 'failed').length
  return {
    schema: 'ckpt-guard/validate@1',
    status: failed > 0 ? 'failed' : 'passed',
    summary: {
      files: files.length,
      passed: files.length - failed,
      failed,
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      bytes: 10 * files.length,
    },
    files: [...files],
  }
}
