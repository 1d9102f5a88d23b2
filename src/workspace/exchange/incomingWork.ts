/**
 * Reading a bundle or layer file, taking layers in and taking them back, as tasks that a thread of their own can do:
 * whoever shows the file holds what it brings as bytes, and never reads them itself.
 */
import { deserialize, serialize } from 'node:v8'
import type { Annotator } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { type Incoming, type IncomingOptions, type IncomingRow, readIncoming } from './incoming.ts'
import { type Exchanged, type Replaced, type TakeBackOptions, type TakeInOptions, takeBack, takeIn } from './takeIn.ts'

/** What a bundle or layer file brings, to be shown; its layers are `packed`. */
export interface IncomingFile extends Pick<Incoming, 'file' | 'from' | 'made' | 'isNewArticle' | 'version'> {
  readonly article: { readonly id: string; readonly title: string }
  readonly rows: readonly IncomingRow[]
  readonly packed: Uint8Array
  /** The versions before it that the file brings, the earliest first. */
  readonly earlier: readonly IncomingFile[]
}

/** What was taken in. `undo` is packed: what `takeBack` needs, null where no layer was written. */
export interface TakenIn extends Omit<Exchanged, 'replaced'> {
  readonly undo: Uint8Array | null
}

/** Where these tasks are done in one workspace. */
export interface IncomingWork {
  /** As `readIncoming`; also `cancelled`, and `import-memory` where the file takes more memory than there is for it. */
  readonly read: (path: string, name: string, options: ReadOptions) => Promise<Result<IncomingFile> | null>
  /** As `takeIn`. */
  readonly takeIn: (incoming: IncomingFile, options: TakeInOptions) => Promise<Result<TakenIn>>
  /** As the function `takeBack`, of what `takeIn` gave. */
  readonly takeBack: (taken: TakenIn, options: TakeBackOptions) => Promise<Result<null>>
}

/** As `IncomingOptions`; when `signal` is aborted, reading ends with `cancelled`. */
export interface ReadOptions extends IncomingOptions {
  readonly signal?: AbortSignal | undefined
}

/** The tasks done by whoever asks. */
export function incomingHere(root: string): IncomingWork {
  return {
    read: async (path, name, options) => {
      const found = await readIncoming(root, path, name, options)
      return found?.ok ? ok(packed(found.value)) : found
    },
    takeIn: async (incoming, options) => {
      const done = await takeIn(root, unpack<Incoming>(incoming.packed), options)
      if (!done.ok) return done
      const { replaced, ...others } = done.value
      return ok({ ...others, undo: replaced.length > 0 ? serialize(replaced) : null })
    },
    takeBack: async ({ article, undo }, options) =>
      undo === null ? ok(null) : takeBack(root, article, unpack<readonly Replaced[]>(undo), options),
  }
}

/** What a file brings, for `takeIn`. */
export function packed(incoming: Incoming): IncomingFile {
  const { earlier = [], ...alone } = incoming
  const { file, from, made, isNewArticle, version, article, layers } = alone
  return {
    file,
    from,
    made,
    isNewArticle,
    version,
    article: { id: article.id, title: article.title },
    rows: layers.map(({ row }) => row),
    packed: serialize(alone),
    earlier: earlier.map(packed),
  }
}

/** What one of these functions packed. */
function unpack<T>(bytes: Uint8Array): T {
  return deserialize(bytes) as T
}

/** A task for a thread. */
export type IncomingTask =
  | { readonly kind: 'read'; readonly path: string; readonly name: string; readonly self: string | null }
  | {
      readonly kind: 'takeIn'
      readonly incoming: IncomingFile
      readonly accept: readonly string[]
      readonly by: Annotator
    }
  | { readonly kind: 'takeBack'; readonly taken: TakenIn; readonly by: Annotator }
