/** A document as a Word file (Office Open XML), with its comments: a frame from a library, and in it what is written here. */
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { WrittenDocument } from '../../core/writing/document.ts'
import { bodyXml, commentsXml, escaped, writable } from './wordXml.ts'

const DOCUMENT = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const LINKS = 'word/_rels/document.xml.rels'
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** The bytes of the Word file. */
export async function wordFile({ title, language, blocks, comments }: WrittenDocument): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await frame(title, language, comments.length > 0)))
  const document = textOf(files, DOCUMENT)
  const body = /<w:body>(.*)(?=<w:sectPr)/s.exec(document)
  const bullet = /<w:pPr>(.*?)<\/w:pPr>/s.exec(body?.[1] ?? '')?.[1] ?? ''
  const { xml, links } = bodyXml(blocks, bullet)
  files[DOCUMENT] = strToU8(document.replace(body?.[0] ?? '', () => `<w:body>${xml}`))
  if (comments.length > 0)
    files[COMMENTS] = strToU8(
      textOf(files, COMMENTS).replace(/<w:comment .*(?=<\/w:comments>)/s, () => commentsXml(comments)),
    )
  const relations = [...links].map(
    ([id, href]) => `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escaped(href)}" TargetMode="External"/>`,
  )
  files[LINKS] = strToU8(
    textOf(files, LINKS).replace('</Relationships>', () => `${relations.join('')}</Relationships>`),
  )
  return zipSync(files, { level: 3 })
}

/** A file with the styles, lists and settings that ours have; its content is one item of a list and, if wanted, one comment. */
function frame(title: string, language: string, hasComments: boolean): Promise<Uint8Array> {
  const words = () => new Paragraph({ children: [new TextRun('')] })
  const comment = { id: 0, author: '', initials: '', date: new Date(0), children: [words()] }
  return Packer.toBuffer(
    new Document({
      title: writable(title),
      creator: 'Factmark',
      styles: { default: { document: { run: { font: 'Georgia', size: 23, language: { value: language || 'en' } } } } },
      comments: { children: hasComments ? [comment] : [] },
      sections: [{ children: [new Paragraph({ children: [new TextRun('')], bullet: { level: 0 } })] }],
    }),
  )
}

function textOf(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  return strFromU8(files[name] ?? new Uint8Array())
}
