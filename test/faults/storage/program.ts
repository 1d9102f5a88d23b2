/** The program's modules for the fault rig, loaded again for each start of the program. */

/** The program's modules, as one start of it loads them. */
export async function loadProgram() {
  const [workspace, stores, articles, importing, trash, contents, blindness, adjudication, memory, mappings] =
    await Promise.all([
      import('../../../src/workspace/workspace.ts'),
      import('../../../src/workspace/layers/layerStore.ts'),
      import('../../../src/workspace/library/articles.ts'),
      import('../../../src/workspace/import/importArticles.ts'),
      import('../../../src/workspace/trash/trash.ts'),
      import('../../../src/workspace/trash/contents.ts'),
      import('../../../src/workspace/layers/blindness.ts'),
      import('../../../src/workspace/layers/adjudication.ts'),
      import('../../../src/workspace/memory.ts'),
      import('../../../src/workspace/exchange/mappings.ts'),
    ])
  const [claims, evidence, catalogue, validating, lock, layers, carrying, bundles, incoming, taking, shelf, foreign] =
    await Promise.all([
      import('../../../src/workspace/claims/claimFiles.ts'),
      import('../../../src/workspace/claims/evidence.ts'),
      import('../../../src/workspace/library/catalogue.ts'),
      import('../../../src/workspace/validate.ts'),
      import('../../../src/workspace/disk/lock.ts'),
      import('../../../src/workspace/layers/layers.ts'),
      import('../../../src/workspace/layers/carryLayer.ts'),
      import('../../../src/workspace/exchange/bundles.ts'),
      import('../../../src/workspace/exchange/incoming.ts'),
      import('../../../src/workspace/exchange/takeIn.ts'),
      import('../../../src/workspace/folder/folderShelf.ts'),
      import('../../../src/workspace/exchange/foreignFile.ts'),
    ])
  return {
    ...workspace,
    ...stores,
    ...articles,
    ...importing,
    ...trash,
    ...contents,
    ...blindness,
    ...adjudication,
    ...memory,
    ...mappings,
    ...claims,
    ...evidence,
    ...catalogue,
    ...validating,
    ...lock,
    ...layers,
    ...carrying,
    ...bundles,
    ...incoming,
    ...taking,
    ...shelf,
    ...foreign,
  }
}

/** One start of the program. */
export type Program = Awaited<ReturnType<typeof loadProgram>>
