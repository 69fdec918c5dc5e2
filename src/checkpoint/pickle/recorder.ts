import { isUnhashable } from './hashable.ts'
import type { PickleError } from './pickle-error.ts'
import { COST, type ValueStack } from './value-stack.ts'
import {
  type CallKind,
  CallValue,
  DictValue,
  Entries,
  GlobalValue,
  ListValue,
  PersistentValue,
  type PickleValue,
  SetValue,
  TupleValue,
} from './values.ts'
import type { PickleWindow } from './window.ts'

/** The opcodes that put values together or ask for something: each leaves a record of what was asked, and nothing is done. */
export class Recorder {
  readonly globals: GlobalValue[] = []
  readonly calls: CallValue[] = []
  readonly persistents: PersistentValue[] = []
  /** Globals that BUILD would change. */
  readonly changedGlobals: { readonly target: GlobalValue; readonly offset: number }[] = []
  private readonly window: PickleWindow
  private readonly stack: ValueStack

  constructor(window: PickleWindow, stack: ValueStack) {
    this.window = window
    this.stack = stack
  }

  // Globals and calls

  pushGlobal(module: string, name: string): void {
    this.stack.push(this.global(module, name))
  }

  stackGlobal(): void {
    const name = this.stack.pop()
    const module = this.stack.pop()
    if (typeof name !== 'string' || typeof module !== 'string') {
      throw this.bad('the name of a global must be text', 'UnpicklingError: STACK_GLOBAL requires str')
    }
    this.pushGlobal(module, name)
  }

  /** INST: names the class itself. */
  instantiate(module: string, name: string): void {
    const callable = this.global(module, name)
    this.pushCall('inst', callable, this.stack.popMark(), null)
  }

  /** OBJ: the class lies below its arguments. */
  construct(): void {
    const [callable, ...args] = this.stack.popMark()
    if (callable === undefined) throw this.stack.underflow()
    this.pushCall('obj', callable, args, null)
  }

  reduce(): void {
    const args = this.popArguments()
    this.pushCall('reduce', this.stack.pop(), args, null)
  }

  newObject(): void {
    const args = this.popArguments()
    this.pushCall('newobj', this.stack.pop(), args, null)
  }

  newObjectWithKeywords(): void {
    const kwargs = this.stack.pop()
    if (!(kwargs instanceof DictValue)) throw this.bad('expected a dict of keyword arguments')
    const args = this.popArguments()
    this.pushCall('newobj-ex', this.stack.pop(), args, kwargs)
  }

  build(): void {
    const state = this.stack.pop()
    const target = this.stack.top()
    if (target instanceof CallValue) {
      this.stack.spend(COST.container)
      target.addState(state)
    } else if (target instanceof GlobalValue) {
      this.changedGlobals.push({ target, offset: this.window.opcodeOffset })
    } else throw this.bad('a state for a value that has none', "AttributeError: object has no attribute '__dict__'")
  }

  pushPersistent(id: PickleValue): void {
    this.stack.spend(COST.container)
    const value = new PersistentValue(id, this.window.opcodeOffset)
    this.persistents.push(value)
    this.stack.push(value)
  }

  private global(module: string, name: string): GlobalValue {
    this.stack.spend(COST.container + (module.length + name.length) * 2)
    const value = new GlobalValue(module, name, this.window.opcodeOffset)
    this.globals.push(value)
    return value
  }

  private pushCall(how: CallKind, callable: PickleValue, args: readonly PickleValue[], kwargs: PickleValue): void {
    this.stack.spend(COST.call)
    if (!isCallable(callable)) throw this.bad('a call of a value that cannot be called', 'object is not callable')
    const call = new CallValue(how, callable, args, kwargs, this.window.opcodeOffset)
    this.calls.push(call)
    this.stack.push(call)
  }

  private popArguments(): readonly PickleValue[] {
    const args = this.stack.pop()
    if (!(args instanceof TupleValue)) throw this.bad('arguments of a call must be a tuple', 'TypeError: argument list must be a tuple')
    return args.items
  }

  // Containers

  pushTuple(items: PickleValue[]): void {
    this.stack.spend(COST.container + items.length * COST.slot)
    this.stack.push(new TupleValue(items))
  }

  pushList(items: readonly PickleValue[]): void {
    this.stack.spend(COST.container)
    this.stack.push(new ListValue())
    if (items.length > 0) this.append(items)
  }

  pushDict(items: readonly PickleValue[]): void {
    this.stack.spend(COST.dict)
    this.stack.push(new DictValue())
    if (items.length > 0) this.setItems(items)
  }

  pushSet(): void {
    this.stack.spend(COST.container)
    this.stack.push(new SetValue(false, []))
  }

  pushFrozenSet(items: PickleValue[]): void {
    if (items.some(isUnhashable)) throw this.bad('a set item that cannot be one', 'TypeError: unhashable type')
    this.stack.spend(COST.container + items.length * COST.slot)
    this.stack.push(new SetValue(true, items))
  }

  setItems(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    if (items.length % 2 !== 0) throw this.bad('an odd number of keys and values', 'UnpicklingError: odd number of items for SETITEMS')
    const entries = this.entriesOf(target)
    this.stack.spend((items.length / 2) * COST.entry)
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i]
      const value = items[i + 1]
      if (key === undefined || value === undefined) throw this.stack.underflow()
      if (isUnhashable(key)) throw this.bad('a dict key that cannot be one', 'TypeError: unhashable type')
      entries.set(key, value)
    }
  }

  append(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    this.stack.spend(items.length * COST.slot)
    if (target instanceof ListValue) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no list', "AttributeError: object has no attribute 'append'")
  }

  addItems(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    this.stack.spend(items.length * COST.slot)
    if (items.some(isUnhashable)) throw this.bad('a set item that cannot be one', 'TypeError: unhashable type')
    if (target instanceof SetValue && !target.frozen) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no set', "AttributeError: object has no attribute 'add'")
  }

  private entriesOf(target: PickleValue): Entries {
    if (target instanceof DictValue) return target.entries
    if (!(target instanceof CallValue)) {
      throw this.bad('a key for a value that is no dict', 'TypeError: object does not support item assignment')
    }
    if (target.entries === undefined) {
      this.stack.spend(COST.dict)
      target.entries = new Entries()
    }
    return target.entries
  }

  private bad(message: string, torch?: string): PickleError {
    return this.window.bad(message, torch)
  }
}

/** A name, or something of which only a program that runs could tell what it is. */
function isCallable(value: PickleValue): boolean {
  return value instanceof GlobalValue || value instanceof CallValue || value instanceof PersistentValue
}
