import { describe, expect, test } from 'vitest'
import { type GroupBy, groupOf, parseGroupBy } from '../../src/retention/group.ts'
import { item, keptNames, plan } from './sample-items.ts'

const at = (name: string, more: Parameters<typeof item>[1] = {}) => item('2026-06-01T00:00', { name, ...more })

describe('groups', () => {
  test.each<[GroupBy, string, string]>([
    ['folder', 'logs/alice/G_100.pth', 'logs/alice'],
    ['folder', 'a.pth', ''],
    ['experiment', 'logs/alice/logs_s1/ckpt/epoch=1-step=2.ckpt', 'logs/alice/logs_s1'],
    ['experiment', 'logs/alice/logs_s2_v2Pro/G_100.pth', 'logs/alice/logs_s2_v2Pro'],
    ['experiment', 'lightning_logs/version_0/checkpoints/last.ckpt', 'lightning_logs/version_0'],
    ['experiment', 'SoVITS_weights_v2/alice_e8_s240.pth', 'SoVITS_weights_v2/alice'],
    ['experiment', 'GPT_weights/alice-e15.ckpt', 'GPT_weights/alice'],
    ['experiment', 'assets/weights/bob_e8_s240.pth', 'assets/weights/bob'],
    ['model', 'x/alice_e8_s240.pth', 'alice'],
    ['model', 'x/alice-epoch=3-val_loss=0.12-v1.ckpt', 'alice'],
    ['prefix', 'train-alice-1234', 'train-alice'],
    ['prefix', 'alice-epoch12-3000-abcdef', 'alice'],
    ['prefix', 'alice_e8_s240.pth', 'alice'],
    ['prefix', 'ckpt-alice-12-3400-3fa9c1', 'ckpt-alice'],
    ['prefix', 'ckpt-12ab34', 'ckpt-12ab34'],
    ['prefix', 'nightly', 'nightly'],
  ])('by %s, %s belongs to "%s"', (way, name, group) => {
    expect(groupOf(at(name), [way])).toBe(group)
  })

  test('by branch and workflow as the listing says, and by several at once', () => {
    expect(groupOf(at('a', { branch: 'main', workflow: 'train' }), ['workflow', 'branch'])).toBe('train · main')
    expect(groupOf(at('a'), ['branch'])).toBe('')
  })

  test('what an item names itself counts first', () => {
    expect(groupOf(at('x/a.pth', { group: 'mine' }), ['folder'])).toBe('mine')
  })

  test('each group is judged for itself, and they come sorted', () => {
    const items = ['b/1.pth', 'a/1.pth', 'a/2.pth'].map((name, day) => item(`2026-06-0${day + 1}T00:00`, { name }))
    const result = plan(items, { 'keep-last': 1 }, { groupBy: ['folder'] })
    expect(keptNames(result)).toEqual(['a/2.pth', 'b/1.pth'])
  })

  test('are said in words', () => {
    expect(parseGroupBy('folder, model,folder')).toEqual(['folder', 'model'])
    expect(parseGroupBy('')).toEqual([])
    expect(() => parseGroupBy('folders')).toThrow(/group-by: expected folder, .* found "folders"; did you mean "folder"\?/)
  })
})
