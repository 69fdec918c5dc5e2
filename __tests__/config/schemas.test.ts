import { expect, test } from 'vitest'
import { z } from 'zod'
import { configSchema } from '../../src/config/config.ts'
import { compareSetSchema } from '../../src/reports/compare-set-schema.ts'
import { convertReportSchema, inspectReportSchema, validateReportSchema } from '../../src/reports/schemas.ts'

// The published schemas are generated here: `npx vitest run -u __tests__/config` writes them anew.
// `io: 'input'`: settings may be left out, and readers of reports have to accept fields that are added later.

function published(schema: z.ZodType, id: string, title: string, description: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ $schema, $id: `urn:ckpt-guard:schema:${id}`, title, description, ...rest }, null, 2)}\n`
}

test('schemas/config.schema.json is what the code accepts', async () => {
  const schema = published(configSchema, 'config', 'ckpt-guard settings', 'The file .github/ckpt-guard.yml')
  await expect(schema).toMatchFileSnapshot('../../schemas/config.schema.json')
})

test('schemas/validate.schema.json is what validate prints', async () => {
  const schema = published(validateReportSchema, 'validate@1', 'ckpt-guard validate', 'Output of ckpt-guard validate --format json')
  await expect(schema).toMatchFileSnapshot('../../schemas/validate.schema.json')
})

test('schemas/inspect.schema.json is what inspect prints', async () => {
  const schema = published(inspectReportSchema, 'inspect@1', 'ckpt-guard inspect', 'Output of ckpt-guard inspect --format json')
  await expect(schema).toMatchFileSnapshot('../../schemas/inspect.schema.json')
})

test('schemas/convert.schema.json is what convert prints', async () => {
  const schema = published(convertReportSchema, 'convert@1', 'ckpt-guard convert', 'Output of ckpt-guard convert --format json')
  await expect(schema).toMatchFileSnapshot('../../schemas/convert.schema.json')
})

test('schemas/compare-set.schema.json is what the action prints of several comparisons', async () => {
  const schema = published(
    compareSetSchema,
    'compare-set@1',
    'ckpt-guard compare, several files',
    'Report of the action with command: compare',
  )
  await expect(schema).toMatchFileSnapshot('../../schemas/compare-set.schema.json')
})
