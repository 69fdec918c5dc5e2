import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { globalTier } from '../../../src/checkpoint/pickle/globals.ts'
import { dict, pickled, tensor, torchZip } from '../build-torch.ts'
import { bytes, type Part, text } from '../pickle/assemble.ts'

/** What a checkpoint that holds this value is refused for: problems, and names that are dangerous or unknown. */
async function refusals(value: Part): Promise<readonly string[]> {
  const { globals, problems } = await openCheckpoint(
    memorySource(torchZip({ pickle: pickled(dict({ weight: tensor(), value: bytes(value) })) })),
  )
  const names = globals.map(({ name }) => `${globalTier(name)}: ${name}`).filter((each) => /^(dangerous|unknown)/.test(each))
  return [...problems.map(({ message }) => message), ...names]
}

const global = (module: string, name: string) => `c${module}\n${name}\n`
const raw = (content: string) => bytes(global('_codecs', 'encode'), text(content), text('latin1'), '\x86R')
const NONE = 'N'
const int = (value: number) => bytes('K', value)

interface TypePlan {
  readonly base?: Part
  readonly names?: Part
  readonly fields?: Part
  readonly itemsize?: Part
  readonly flags?: Part
  readonly copy?: Part
}

/** `numpy.dtype(name, False, True)` and its state, as numpy writes them. */
function type(name: string, plan: TypePlan = {}): Uint8Array {
  const { base = NONE, names = NONE, fields = NONE, itemsize = bytes('J\xff\xff\xff\xff'), flags = int(0), copy = '\x88' } = plan
  const state = bytes('(', int(3), text('<'), base, names, fields, itemsize, bytes('J\xff\xff\xff\xff'), flags, 't')
  return bytes(global('numpy', 'dtype'), text(name), '\x89', copy, '\x87R', state, 'b')
}

function array(elements: Part, count: number, data: Part, kind = 'ndarray'): Uint8Array {
  const start = bytes(global('numpy.core.multiarray', '_reconstruct'), global('numpy', kind), int(0), '\x85', raw('b'), '\x87R')
  return bytes(start, '(', int(1), int(count), '\x85', elements, '\x89', data, 'tb')
}

const TEXT = type('U2', { itemsize: int(8), flags: int(8) })

/** A record of a 32-bit integer and a text of two letters, in twelve bytes. */
function record(plan: TypePlan & { readonly offset?: number; readonly inner?: Part } = {}): Uint8Array {
  const { offset = 4, inner = TEXT, ...rest } = plan
  const first = bytes('(', type('i4'), int(0), 't')
  const fields = bytes('}(', text('a'), first, text('b'), bytes('(', inner, int(offset), 't'), 'u')
  return type('V12', { names: bytes(text('a'), text('b'), '\x86'), fields, itemsize: int(12), flags: int(0x18), ...rest })
}

describe('arrays of numpy are harmless', () => {
  it.each([
    ['numbers', array(type('f8'), 1, raw('12345678'))],
    ['text', array(TEXT, 1, raw('12345678'))],
    ['bytes', array(type('S3', { itemsize: int(3) }), 1, raw('abc'))],
    ['bytes without a meaning', array(type('V4', { itemsize: int(4) }), 1, raw('abcd'))],
    ['records', array(record(), 1, raw('123456789012'))],
    ['aligned records', array(record({ flags: int(0x98) }), 1, raw('123456789012'))],
    [
      'aligned records of numpy 1, which has a signed byte for it',
      array(record({ flags: bytes('J\x98\xff\xff\xff') }), 1, raw('123456789012')),
    ],
    ['pairs', array(type('V8', { base: bytes(type('f4'), int(2), '\x85\x86'), itemsize: int(8) }), 1, raw('12345678'))],
    ['a matrix', array(type('f8'), 1, raw('12345678'), 'matrix')],
    ['objects, one by one', array(type('O', { flags: int(63) }), 1, bytes(']', NONE, 'a'))],
  ] satisfies [string, Part][])('%s', async (_, value) => {
    expect(await refusals(value)).toEqual([])
  })

  const odd = 'The pickle describes a numpy type with fields or flags that it does not have'

  it.each([
    ['a field past the end of its record', record({ offset: 5 })],
    ['a field in front of its record', record({ inner: TEXT, offset: 4, itemsize: int(11) })],
    ['a record of objects', record({ inner: type('O', { flags: int(63) }) })],
    ['a record that denies what its fields need', record({ flags: int(0x10) })],
    ['a record that says it holds objects', record({ flags: int(0x1b) })],
    ['a record with a field that has no type', record({ inner: text('i4') })],
    ['names without fields', type('V12', { names: bytes(text('a'), '\x85'), itemsize: int(12), flags: int(16) })],
    ['text of another size than its name tells', type('U2', { itemsize: int(80), flags: int(8) })],
    ['numbers with fields', type('f8', { names: bytes(text('a'), '\x85'), fields: '}' })],
    ['a type that others share', type('f8', { copy: '\x89' })],
    ['an array of a shape that does not fit', type('V8', { base: bytes(type('f4'), int(3), '\x85\x86'), itemsize: int(8) })],
    ['fields that are replaced later', bytes(record({ fields: lateField() }))],
  ] satisfies [string, Part][])('but not %s', async (_, value) => {
    expect(await refusals(value)).toContain(odd)
  })

  test('but not bytes that are read as objects, whatever they are in', async () => {
    const objects = type('O', { flags: int(63) })
    for (const value of [
      array(objects, 1, raw('12345678')),
      bytes(global('numpy.core.multiarray', 'scalar'), objects, raw('12345678'), '\x86R'),
    ])
      expect(await refusals(value)).toContain('The pickle reads bytes of the file as pointers to objects')
  })

  test('but not a class that is given an object, which may describe itself as an array', async () => {
    const object = bytes(global('types', 'SimpleNamespace'), ')R')
    expect(await refusals(bytes(global('numpy', 'float32'), object, '\x85R'))).toContain(
      'The pickle makes a numpy value of an object that may be anything',
    )
  })

  /** A dict in which the first offset was another one before. */
  function lateField(): Uint8Array {
    const field = (offset: number, inner: Part) => bytes('(', inner, int(offset), 't')
    return bytes('}(', text('a'), field(200, type('i4')), text('b'), field(4, TEXT), text('a'), field(0, type('i4')), 'u')
  }
})

describe('masked arrays of numpy', () => {
  const masked = (elements: Part, fill: Part, base = 'numpy\nndarray') =>
    bytes(
      bytes(
        global('numpy.ma.core', '_mareconstruct'),
        '(',
        global('numpy.ma', 'MaskedArray'),
        `c${base}\n`,
        int(0),
        '\x85',
        text('b'),
        'tR',
      ),
      bytes('(', int(1), int(1), '\x85', elements, '\x89', raw('12345678'), raw('\0'), fill, 'tb'),
    )

  test('are harmless', async () => {
    expect(await refusals(masked(type('f8'), NONE))).toEqual([])
  })

  test('are dangerous with a fill value that may be anything, or of a class that may be', async () => {
    expect(await refusals(masked(type('f8'), bytes(global('types', 'SimpleNamespace'), ')R')))).not.toEqual([])
    expect(await refusals(masked(type('f8'), NONE, 'builtins\nobject'))).not.toEqual([])
    expect(await refusals(masked(record(), NONE))).not.toEqual([])
  })
})

describe('random generators of numpy', () => {
  const maker = global('numpy.random._pickle', '__bit_generator_ctor')
  const state = (position: number) =>
    dict({ bit_generator: text('MT19937'), state: dict({ pos: bytes('M', position & 0xff, position >> 8) }) })
  const generator = (name: Part, ctor: Part) => bytes(global('numpy.random._pickle', '__generator_ctor'), name, ctor, '\x86R')

  it.each([
    ['by name, as numpy 1 writes them', bytes(generator(text('MT19937'), maker), state(624), 'b')],
    ['by class, as numpy 2 does', bytes(maker, global('numpy.random._pcg64', 'PCG64'), '\x85R')],
    ['of Python', bytes(global('random', 'Random'), ')R')],
  ] satisfies [string, Part][])('are harmless: %s', async (_, value) => {
    expect(await refusals(value)).toEqual([])
  })

  it.each([
    ['a maker that is called with a name', generator(text('MT19937'), global('builtins', 'str'))],
    ['a generator that is none', generator(text('system'), maker)],
    ['a class that is no generator', bytes(maker, global('collections', 'OrderedDict'), '\x85R')],
    ['a position outside of its state', bytes(generator(text('MT19937'), maker), state(625), 'b')],
    ['a class that is called itself', bytes(global('numpy.random._pcg64', 'PCG64'), ')R')],
  ] satisfies [string, Part][])('are dangerous with %s', async (_, value) => {
    expect(await refusals(value)).toEqual([expect.stringMatching(/^The pickle (makes|sets) a random generator/)])
  })
})

describe('getattr', () => {
  const attribute = (owner: Part, name: string) => bytes(global('__builtin__', 'getattr'), owner, text(name), '\x86R')
  const scheduler = global('torch.optim.lr_scheduler', 'OneCycleLR')
  const instance = bytes(scheduler, ')\x81', dict({ last_epoch: int(1) }), 'b')

  it.each([
    ['OneCycleLR in the state_dict of torch 1.13', attribute(instance, '_annealing_cos')],
    ['a function of a class', attribute(global('torch.optim.swa_utils', 'SWALR'), '_cosine_anneal')],
    ['an activation', attribute(global('torch._C', '_VariableFunctionsClass'), 'tanh')],
    ['several', bytes(']', attribute(instance, '_annealing_cos'), 'a', attribute(instance, '_annealing_linear'), 'a')],
  ] satisfies [string, Part][])('is harmless where it names a function of PyTorch: %s', async (_, value) => {
    expect(await refusals(value)).toEqual([])
  })

  test('is told by the name that it stands for', async () => {
    const pickle = pickled(dict({ weight: tensor(), anneal: attribute(instance, '_annealing_cos') }))
    const { globals } = await openCheckpoint(memorySource(torchZip({ pickle })))
    expect(globals).toContainEqual(
      expect.objectContaining({ name: 'torch.optim.lr_scheduler.OneCycleLR._annealing_cos', spelled: 'builtins.getattr' }),
    )
    expect(globals.map(({ name }) => name)).not.toContain('builtins.getattr')
  })

  it.each([
    ['any other attribute of such a class', attribute(instance, '__init__')],
    ['a way through several', attribute(instance, '_annealing_cos.__globals__')],
    ['an attribute of a class of the user', attribute(global('mymodel', 'Net'), '_annealing_cos')],
    ['an attribute of what is computed', attribute(attribute(instance, '_annealing_cos'), '__globals__')],
    ['a default value', bytes(global('__builtin__', 'getattr'), instance, text('_annealing_cos'), NONE, '\x87R')],
    ['a function whose attributes are set', bytes(attribute(instance, '_annealing_cos'), dict({ x: int(1) }), 'b')],
    ['a function that is called', bytes(attribute(instance, '_annealing_cos'), int(1), '\x85R')],
    ['itself as a value', bytes(']', attribute(instance, '_annealing_cos'), 'a', global('builtins', 'getattr'), 'a')],
    [
      'itself as an argument',
      bytes(']', attribute(instance, '_annealing_cos'), 'a', global('collections', 'defaultdict'), global('builtins', 'getattr'), '\x85Ra'),
    ],
    ['one harmless and one other function', bytes(']', attribute(instance, '_annealing_cos'), 'a', attribute(instance, 'step'), 'a')],
    ['no call at all', global('builtins', 'getattr')],
  ] satisfies [string, Part][])('is dangerous with %s', async (_, value) => {
    expect(await refusals(value)).toEqual(expect.arrayContaining([expect.stringMatching(/^dangerous: builtins\.getattr|computed$/)]))
  })
})

describe('objects of TorchScript', () => {
  const object = (name: string) => bytes(global('torch', 'ScriptObject'), ')\x81', ')', text(name), '\x86b')

  test('are harmless as weights of a quantised layer, and dangerous as anything else', async () => {
    expect(await refusals(object('__torch__.torch.classes.quantized.LinearPackedParamsBase'))).toEqual([])
    expect(await refusals(object('__torch__.torch.classes.mine.Shell'))).toEqual([
      'The pickle makes an object of TorchScript of an unknown class',
    ])
  })
})

describe('names of whole models and of what trains them', () => {
  it.each([
    ['torch.nn.utils.weight_norm', 'WeightNorm'],
    ['torch.nn.utils.spectral_norm', 'SpectralNorm'],
    ['torch.nn.utils.prune', 'L1Unstructured'],
    ['torch.nn.modules.module', '_WrappedHook'],
    ['torch.utils.hooks', 'RemovableHandle'],
    ['torch.ao.nn.quantized.modules.linear', 'Linear'],
    ['torch.nn.quantized.modules.linear', 'Linear'],
    ['torch.amp.grad_scaler', 'GradScaler'],
    ['torch.cuda.amp.grad_scaler', 'GradScaler'],
    ['torch.optim', 'Muon'],
    ['torch.nn.functional', 'silu'],
    ['torch.optim.lr_scheduler', 'OneCycleLR._annealing_cos'],
    ['torch.return_types', 'max'],
    ['torch.utils.data.dataset', 'Subset'],
    ['numpy', 'floating'],
    ['_io', 'BytesIO'],
  ])('%s.%s is harmless', async (module, name) => {
    const value = name.includes('.') ? bytes(text(module), text(name), '\x93') : global(module, name)
    expect((await refusals(value)).filter((each) => !each.includes('opcode'))).toEqual([])
  })

  it.each([
    ['__main__', 'Net'],
    ['torch.nn.utils.prune', 'custom_from_mask'],
    ['torch.utils.data.dataloader', 'DataLoader'],
    ['torch.nn.functional', 'torch'],
    ['io', 'FileIO'],
  ])('%s.%s is not', async (module, name) => {
    expect(await refusals(global(module, name))).toHaveLength(1)
  })
})
