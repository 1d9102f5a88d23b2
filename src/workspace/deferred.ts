/** Functions whose module is loaded when the first of them is called: no start needs what is large and seldom used. */

/** The functions of these names, which `load` gives. A load that failed is tried again at the next call. */
export function deferred<
  Name extends string,
  Given extends Readonly<Record<Name, (...asked: never) => Promise<unknown>>>,
>(names: readonly Name[], load: () => Promise<Given>): Pick<Given, Name> {
  let loading: Promise<Given> | null = null
  const functions = names.map((name) => {
    const call = async (...asked: never): Promise<unknown> => {
      loading ??= load().catch((error: unknown) => {
        loading = null
        throw error
      })
      return (await loading)[name](...asked)
    }
    return [name, call] as const
  })
  // Each name's function passes what it is asked on to the one of the same name, which the compiler can't follow.
  return Object.fromEntries(functions) as unknown as Pick<Given, Name>
}
