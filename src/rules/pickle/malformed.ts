import { problemRule } from '../problem-rule.ts'

export const malformed = problemRule({
  id: 'pickle/malformed',
  severity: 'error',
  title: 'The pickle cannot be read, or describes what cannot be built',
  explanation:
    "The pickle is interpreted opcode by opcode without executing anything. Bytes that are no opcode, values that are missing, arguments that PyTorch's functions refuse, and absurd structures (nested by the thousand, repeating each other exponentially) are reported with their place.",
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The pickle cannot be read: memo 12 was never set at byte 871 of the pickle (opcode BINGET)',
})
