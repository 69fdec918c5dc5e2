import { OP } from '../checkpoint/pickle/opcodes.ts'
import type { GlobalValue } from '../checkpoint/pickle/values.ts'
import type { PickleOutput } from './pickle-output.ts'
import { PYTHON2_MODULES } from './python2-modules.ts'

/**
 * What was written already and can be asked for again, and the protocol that all of it needs. Like CPython's pickler it
 * remembers every value, whether or not it comes again, but for None, booleans, numbers and the empty tuple.
 */
export class PickleMemo {
  private readonly output: PickleOutput
  private readonly sourceProtocol: number
  private readonly objects = new Map<object, number>()
  private readonly texts = new Map<string, number>()
  private readonly storageKeys = new Map<string, number>()
  private readonly globals = new Map<string, number>()
  private count = 0
  private needed = 2

  constructor(output: PickleOutput, sourceProtocol: number) {
    this.output = output
    this.sourceProtocol = sourceProtocol
  }

  /** Values remembered so far. */
  get size(): number {
    return this.count
  }

  /** The protocol to declare. Before protocol 3 names are Python 2's, so a pickle of that kind stays one, whatever opcodes it has. */
  get protocol(): number {
    return this.sourceProtocol < 3 ? 2 : this.needed
  }

  /** The pickle says something that came with this protocol. */
  needs(protocol: number): void {
    this.needed = Math.max(this.needed, protocol)
  }

  has(key: object): boolean {
    return this.objects.has(key)
  }

  /** Writes an object that is remembered, or tells by `false` that it is not. */
  recall(key: object): boolean {
    const index = this.objects.get(key)
    if (index !== undefined) this.output.get(index)
    return index !== undefined
  }

  /** Remembers the object that is on the stack. */
  remember(key: object): void {
    this.objects.set(key, this.put())
  }

  /** As CPython remembers something that was made for the pickle only, so that nobody can ask for it again. */
  put(): number {
    this.output.put(this.count)
    return this.count++
  }

  text(value: string): void {
    this.textAmong(this.texts, value)
  }

  /** The key of a storage: `torch.save` makes these itself, so that they are no other text of the file, equal or not. */
  storageKey(value: string): void {
    this.textAmong(this.storageKeys, value)
  }

  /** A global by an object that stands for it; others of the same name are the same. */
  globalValue(value: GlobalValue): void {
    this.objects.set(value, this.global(value.module, value.name))
  }

  /** Gives the index under which it is remembered. */
  global(module: string, name: string): number {
    const key = `${module.length} ${module} ${name}`
    const known = this.globals.get(key)
    if (known !== undefined) {
      this.output.get(known)
      return known
    }
    this.noteName(module, name)
    if (isLine(module) && isLine(name)) this.output.lines(OP.GLOBAL, module, name)
    else {
      this.needs(4)
      this.text(module)
      this.text(name)
      this.output.opcode(OP.STACK_GLOBAL)
    }
    const index = this.put()
    this.globals.set(key, index)
    return index
  }

  /** Raises the protocol where this name would mean something else in an earlier one. */
  noteName(module: string, name: string): void {
    if (PYTHON2_MODULES.has(module)) this.needs(3)
    // A nested class, `Outer.Inner`: earlier protocols look for one attribute with a dot in its name.
    if (name.includes('.') && this.sourceProtocol >= 4) this.needs(4)
  }

  private textAmong(texts: Map<string, number>, value: string): void {
    const index = texts.get(value)
    if (index !== undefined) return this.output.get(index)
    this.output.text(value)
    texts.set(value, this.put())
  }
}

/** Whether a name can stand on a line of its own, as GLOBAL and INST write it. */
export function isLine(name: string): boolean {
  return name !== '' && !name.includes('\n') && !/\p{Surrogate}/u.test(name)
}
