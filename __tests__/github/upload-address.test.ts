import { describe, expect, test } from 'vitest'
import { uploadAddress } from '../../src/github/upload-address.ts'

const NAME = { name: 'model.pth' }

describe('a file of a release is sent to', () => {
  test.each([
    ['https://api.github.com', 'https://uploads.github.com/repos/o/r/releases/1/assets{?name,label}'],
    ['https://api.octo.ghe.com', 'https://uploads.octo.ghe.com/repos/o/r/releases/1/assets{?name,label}'],
    ['https://github.example.com/api/v3', 'https://github.example.com/api/uploads/repos/o/r/releases/1/assets{?name,label}'],
    ['https://github.example.com/api/v3', 'https://uploads.github.example.com/repos/o/r/releases/1/assets'],
    ['https://github.example.com:8443/api/v3', 'https://github.example.com:8443/api/uploads/repos/o/r/releases/1/assets'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:9090/repos/o/r/releases/1/assets{?name,label}'],
  ])('what belongs to %s: %s', (api, template) => {
    expect(uploadAddress(template, api, NAME).href).toBe(`${template.replace('{?name,label}', '')}?name=model.pth`)
  })

  test.each([
    'https://uploads.github.com.evil.example/assets{?name,label}',
    'https://evil.example/uploads.github.com/assets',
    'https://github.com/assets',
    'https://evilapi.github.com/assets',
    'http://uploads.github.com/assets',
    'https://uploads.github.com:444/assets',
    'https://user:password@uploads.github.com/assets',
    'http://127.0.0.1/assets',
    'uploads.github.com/assets',
    '',
  ])('nothing else: %s', (template) => {
    expect(() => uploadAddress(template, 'https://api.github.com', NAME)).toThrow(
      /belongs to https:\/\/api\.github\.com, found .*the token is not sent/,
    )
  })

  test('its name and label, whatever is in them', () => {
    const url = uploadAddress('https://uploads.github.com/a{?name,label}', 'https://api.github.com', {
      name: 'a b&c.pth',
      label: '模型 #1',
    })
    expect([...url.searchParams]).toEqual([
      ['name', 'a b&c.pth'],
      ['label', '模型 #1'],
    ])
    expect(url.hash).toBe('')
  })

  test('no address with a password in a message', () => {
    expect(() => uploadAddress('https://u:hunter2@evil.example/a?token=hunter2', 'https://api.github.com', NAME)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    )
  })
})
