/** The interface of an interchange format. Each format is a folder beside this file and a line in `formats.ts`. */
import type { ClaimReview } from 'schema-dts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { ArticleVersion } from '../model/articleVersion.ts'
import type { Layer } from '../model/layer.ts'
import type { Result } from '../result.ts'
import type { Capabilities } from './capabilities.ts'
import type { Separator } from './csv/separators.ts'
import type { ForeignDocument } from './document.ts'
import type { Fitted } from './losses.ts'
import type { OffsetUnit } from './unitNames.ts'

/** A file's content: text, which is written in UTF-8, or bytes. */
export type Content = string | Uint8Array

/** One of the files that an export consists of. */
export interface WrittenFile {
  /** What follows the base name: `.ann`, `.typesystem.xml`. */
  readonly extension: string
  readonly content: Content
}

/** A file to read, with its companion files. */
export interface FileToRead {
  /** What problems call it. */
  readonly name: string
  readonly content: Content
  /** The content of the files beside it, by the extension that the format names in `companions`. */
  readonly companions: Readonly<Record<string, string>>
  /** Decodes a text inside a binary file, without its byte-order mark; UTF-8 by default. */
  readonly decode?: (bytes: Uint8Array) => string
}

/** Options for writing, where the format allows a choice. */
export interface WriteOptions {
  /** Which version the article is, where it has others; formats that have a place for it say so. */
  readonly version?: ArticleVersion | undefined
  /** Whether annotations that the format can't hold are left out; else nothing is written for one. */
  readonly leaveOut?: boolean | undefined
  readonly unit?: OffsetUnit | undefined
  /** What a claim record says of an annotation, for formats that publish findings; null where there is none. */
  readonly reviewOf?: ((annotation: Annotation) => ClaimReview | null) | undefined
  /** Whether the main file begins with a byte-order mark, where the format may have one (`writesBom`). */
  readonly bom?: boolean | undefined
  /** What parts the columns of a table. */
  readonly separator?: Separator | undefined
}

/** An interchange format. Pure: it turns a layer into files and files into documents, and never touches a disk. */
export interface Format {
  /** The main file's extension, with its dot. */
  readonly extension: string
  /** Other extensions that such files have. */
  readonly alsoNamed?: readonly string[]
  /** The extensions of its companion files. */
  readonly companions?: readonly string[]
  /** Whether the main file is bytes and not text. */
  readonly binary?: true
  /** What files of this format can hold of a layer. */
  readonly capabilities: Capabilities
  /** What is left of a layer, if the format has rules of its own; absent, `capabilities` is sufficient. */
  readonly fit?: (article: Article, layer: Layer) => Fitted
  /** The units that files of this format may count in, its own first, where whoever writes can choose. */
  readonly writesUnits?: readonly OffsetUnit[]
  /** Whether the main file may begin with a byte-order mark. */
  readonly writesBom?: true
  /** The annotations that no file of this format can hold, as they have a character that it can't. */
  readonly unwritable?: (layer: Layer) => readonly Annotation[]
  /** The files of a layer that was made to fit; the main file first. */
  readonly write: (article: Article, layer: Layer, options?: WriteOptions) => Result<readonly WrittenFile[]>
  /** The documents in a file; left out where the format is written and not read. Fails with `file-invalid`, `file-not-json`. */
  readonly read?: (file: FileToRead) => Result<readonly ForeignDocument[]>
  /** How many annotations a file holds as they are, for a format that can't be read as a layer. */
  readonly verify?: (article: Article, layer: Layer, content: Content) => number
}
