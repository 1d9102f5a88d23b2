/** The names of pdf.js's types, by way of the package that it comes in. */
import type { getDocumentProxy } from 'unpdf'

/** An open document. */
export type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>

/** One of its pages. */
export type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy['getPage']>>
