import { isUtf8 as isNodeUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOfBase64,
  bytesOfLatin1,
  isUtf8,
  latin1Of,
  utf8Of,
  utf16Of,
} from '../../../../src/workspace/import/bytes.ts'

/** Bytes of which many are UTF-8. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new Uint8Array(Buffer.from(text))),
)

describe('bytes', () => {
  it('are read as Node reads them', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const buffer = Buffer.from(bytes)
        const even = buffer.subarray(0, buffer.length - (buffer.length % 2))
        expect(latin1Of(bytes)).toBe(buffer.toString('latin1'))
        expect(utf8Of(bytes)).toBe(buffer.toString('utf8'))
        expect(isUtf8(bytes)).toBe(isNodeUtf8(buffer))
        expect(utf16Of(bytes, 'little')).toBe(even.toString('utf16le'))
        expect(utf16Of(bytes, 'big')).toBe(Buffer.from(even).swap16().toString('utf16le'))
        expect(bytesOfBase64(buffer.toString('base64'))).toEqual(bytes)
        expect(bytesOfLatin1(buffer.toString('latin1'))).toEqual(bytes)
      }),
    )
  })

  it('of mail are base64 in lines', () => {
    const text = 'Ruim dertig locaties zijn bezocht.'
    const lines = Buffer.from(text).toString('base64').replace(/.{8}/g, '$&\r\n')
    expect(latin1Of(bytesOfBase64(lines))).toBe(text)
  })

  it('keep a byte-order mark, and more than fit on the stack', () => {
    expect(utf8Of(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('\uFEFFa')
    expect(latin1Of(new Uint8Array(1_000_000).fill(0x61))).toHaveLength(1_000_000)
  })
})
