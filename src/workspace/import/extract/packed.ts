/** ZIP files of XML: Word's, OpenDocument's, books. Only the requested entries are unpacked, and no entity is resolved. */
import { unzipSync } from 'fflate'
import { parseXml, type XmlElement } from '../../../core/formats/xml.ts'

/** The files in a package, by their names in it. */
export interface Package {
  /** The bytes of a file; null where there is none. */
  readonly bytes: (name: string) => Uint8Array | null
  /** The root element of a file; null where there is none. Throws where it isn't well-formed. */
  readonly xml: (name: string) => XmlElement | null
  readonly names: readonly string[]
}

/** Opens a package and unpacks the files whose names fit. Throws what the library throws at one that is broken. */
export function openPackage(bytes: Uint8Array, wanted: RegExp): Package {
  const files = new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })))
  const bytesOf = (name: string) => files.get(name) ?? null
  return {
    names: [...files.keys()],
    bytes: bytesOf,
    xml: (name) => {
      const found = bytesOf(name)
      return found && rootOf(textOfXml(found), name)
    },
  }
}

/** The root element of XML. Throws where it isn't well-formed, and where it declares entities of its own. */
function rootOf(source: string, name: string): XmlElement {
  const parsed = parseXml(source, name)
  if (parsed.ok) return parsed.value
  const { path = '', reason = parsed.error.code, said = '' } = parsed.error.details
  throw new Error(`${name} ${path} ${said || reason}`.trim())
}

/** XML as text: UTF-8 unless its mark or its declaration says UTF-16 (XML 1.0, 4.3.3). */
export function textOfXml(bytes: Uint8Array): string {
  const [one, two] = bytes
  const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The first element of a name within another, however deep; null where there is none. */
export function findElement(parent: XmlElement | null, name: string): XmlElement | null {
  for (const child of parent?.children ?? []) {
    if (typeof child === 'string') continue
    if (child.name === name) return child
    const found = findElement(child, name)
    if (found) return found
  }
  return null
}

/** The element of a name right within another; null where there is none. */
export function childOf(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of parent?.children ?? []) if (typeof child !== 'string' && child.name === name) return child
  return null
}

/** Words as they are written in HTML. */
export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
