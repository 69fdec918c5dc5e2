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
    ['prefix', 'models-3fa9c1d', 'models'],
    ['prefix', `Linux-voices-${'0f'.repeat(32)}`, 'Linux-voices'],
    ['prefix', `Linux-voices-${'0f'.repeat(33)}`, `Linux-voices-${'0f'.repeat(33)}`],
    ['prefix', 'ckpt-deadbeef', 'ckpt-deadbeef'],
    ['prefix', 'defaced-models-7', 'defaced-models'],
    ['prefix', 'alice-v2-epoch12', 'alice-v2'],
    ['prefix', 'alice-v2_e8_s240.pth', 'alice-v2'],
    ['prefix', 'alice-v2', 'alice'],
    ['prefix', 'alice-v1.2.0', 'alice'],
    ['prefix', 'nightly', 'nightly'],
  ])('by %s, %s belongs to "%s"', (way, name, group) => {
    expect(groupOf(at(name), [way])).toBe(group)
  })

  test.each([
    ['epoch=3-step=100.ckpt', ''],
    ['epoch=3-step=100-v1.ckpt', ''],
    ['epoch=3-lr=1e-05.ckpt', ''],
    ['last.ckpt', ''],
    ['G_2333333.pth', ''],
    ['checkpoint-500', ''],
    ['epoch_0003.pt', ''],
    ['1000.pth', ''],
    ['2026-01-01_12-00-00.pt', ''],
    ['alice-epoch=3-val_loss=0.12.ckpt', '/alice'],
    ['alice_latest.pt', '/alice'],
    ['alice_v2_ep3.pth', '/alice_v2'],
    ['alice_e8_s240.pth', '/alice'],
    ['alice_e8_s240_l32.pth', '/alice_*_l32'],
    ['checkpoint_12.pt', '/checkpoint'],
    ['ckpt-3fa2b1c.pt', '/ckpt'],
    ['loss_0.12_epoch_3.pt', '/loss'],
    ['ep10_acc0.93.pth', '/*_acc'],
    ['12_net_G.pth', '/*_net_G'],
    ['latest_net_D.pth', '/*_net_D'],
    ['10epoch.pth', ''],
    ['checkpoint12.pt', '/checkpoint'],
    ['checkpoint_3_5000.pt', '/checkpoint'],
    ['checkpoint_last.pt', '/checkpoint'],
    ['epoch_2nd_00010.pth', '/epoch_2nd'],
    ['best_coco_bbox_mAP_epoch_9.pth', '/best_coco_bbox_mAP'],
    ['voice-000010-state', '/voice-*-state'],
    ['global_step100', ''],
    ['iter_0000100', ''],
    ['model_fold_1_epoch_20.pt', '/model_fold_1'],
    ['hf_model_0001_2.pt', '/hf_model'],
    ['model_e3-00001-of-00003.safetensors', '/model'],
    ['model_e3.safetensors.index.json', '/model'],
  ])('a series of "run" that %s belongs to is "run%s"', (name, series) => {
    expect(groupOf(at(`run/${name}`), ['series'])).toBe(`run${series}`)
    expect(groupOf(at(`run/checkpoints/${name}`), ['series'])).toBe(`run${series}`)
  })

  test.each([
    ...['best.pt', 'best-v1.ckpt', 'final.pth', 'resnet50.pt', 'v2.pth', 'alice-v1.ckpt', 's2G2333k.pth', 'sd1.5.ckpt', 'sd-2.1.ckpt'],
    ...['checkpoint_best.pt', 'best_model.pth', 'valid.acc.ave_10best.pth', 'model_final_3000.pth', 'pretrained_model_1250000.pt'],
    ...['model_fold_1.pth', 'seed-42.pt', 'mp_rank_00_model_states.pt', 'consolidated.01.pth', 'voice-state'],
    ...['sd_v1.5.ckpt', 'alice.pth', 'model-00001-of-00002.safetensors', `${'_a1'.repeat(100)}.pt`],
  ])('%s counts nothing, so that no other file takes its place', (name) => {
    expect(groupOf(at(`run/${name}`), ['series'])).toBe(`run/${name}`)
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
    expect(() => parseGroupBy('folders')).toThrow(/group-by: expected series, .* found "folders"; did you mean "folder"\?/)
  })
})
