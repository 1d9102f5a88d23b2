/** Handlers whose module is loaded when the first of them is called: no start needs what is large and seldom used. */
import type { Requests } from '../../ipc/methods.ts'

/** The handlers of these methods, which `load` gives. */
export function deferred<Name extends keyof Requests>(
  names: readonly Name[],
  load: () => Promise<Pick<Requests, Name>>,
): Pick<Requests, Name> {
  let loading: Promise<Pick<Requests, Name>> | null = null
  const handlers = names.map((name) => {
    const handle = async (payload: never): Promise<unknown> => {
      loading ??= load()
      const handler: (payload: never) => Promise<unknown> = (await loading)[name]
      return handler(payload)
    }
    return [name, handle] as const
  })
  // Each name's handler passes its payload on to the one of the same name, which the compiler can't follow.
  return Object.fromEntries(handlers) as unknown as Pick<Requests, Name>
}
