/**
 * The assignment of most worth: each left node gets one right node or none, each right node goes to one left node at
 * most. Shortest augmenting paths with potentials over sparse edges (Jonker & Volgenant, "A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems", Computing 38, 1987).
 */

/** An edge from a left node: to which right node, and what it is worth (above 0). */
export interface Edge {
  readonly to: number
  readonly worth: number
}

/** For each left node its right node, -1 for none, so that the sum of worths is the largest. */
export function assignMost(edges: readonly (readonly Edge[])[], rights: number): Int32Array {
  const most = edges.reduce((best, list) => list.reduce((inner, { worth }) => Math.max(inner, worth), best), 0)
  const search = new PathSearch(edges, rights, most)
  for (let left = 0; left < edges.length; left += 1) search.place(left)
  return search.partners()
}

/** Costs are `most - worth`; going without a partner costs `most`, by a node of its own after the real right nodes. */
class PathSearch {
  private readonly leftCost: Float64Array
  private readonly rightCost: Float64Array
  private readonly holder: Int32Array
  private readonly partner: Int32Array
  private readonly distance: Float64Array
  private readonly previous: Int32Array

  constructor(
    private readonly edges: readonly (readonly Edge[])[],
    private readonly rights: number,
    private readonly most: number,
  ) {
    const nodes = rights + edges.length
    this.leftCost = new Float64Array(edges.length)
    this.rightCost = new Float64Array(nodes)
    this.holder = new Int32Array(nodes).fill(-1)
    this.partner = new Int32Array(edges.length).fill(-1)
    this.distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
    this.previous = new Int32Array(nodes).fill(-1)
  }

  /** Gives `start` a partner by the cheapest chain of exchanges. */
  place(start: number): void {
    const { distance, holder, rightCost } = this
    const reached: number[] = []
    const scanned: number[] = []
    const queue = new NodeQueue(distance)
    let left = start
    let shortest = 0
    for (;;) {
      this.relax(left, shortest, reached, queue)
      const right = queue.pop()
      shortest = distance[right] ?? 0
      const next = holder[right] ?? -1
      scanned.push(right)
      if (next < 0) {
        this.flip(right, start)
        break
      }
      left = next
    }
    for (const right of scanned) {
      const slack = shortest - (distance[right] ?? 0)
      rightCost[right] = (rightCost[right] ?? 0) - slack
    }
    // Partners were exchanged along the path; what each left node pays follows from its partner's price.
    for (const right of scanned) this.reprice(right)
    for (const right of reached) distance[right] = Number.POSITIVE_INFINITY
  }

  partners(): Int32Array {
    return this.partner.map((right) => (right < this.rights ? right : -1))
  }

  private relax(left: number, base: number, reached: number[], queue: NodeQueue): void {
    const own = base - (this.leftCost[left] ?? 0)
    const offer = (right: number, cost: number) => {
      const length = own + cost - (this.rightCost[right] ?? 0)
      const before = this.distance[right] ?? Number.POSITIVE_INFINITY
      if (length >= before - 1e-12) return
      if (before === Number.POSITIVE_INFINITY) reached.push(right)
      this.distance[right] = length
      this.previous[right] = left
      queue.push(right)
    }
    for (const { to, worth } of this.edges[left] ?? []) offer(to, this.most - worth)
    offer(this.rights + left, this.most)
  }

  private flip(end: number, start: number): void {
    let right = end
    for (;;) {
      const left = this.previous[right] ?? start
      const before = this.partner[left] ?? -1
      this.partner[left] = right
      this.holder[right] = left
      if (left === start) return
      right = before
    }
  }

  private reprice(right: number): void {
    const left = this.holder[right] ?? -1
    if (left >= 0) this.leftCost[left] = this.costOf(left, right) - (this.rightCost[right] ?? 0)
  }

  private costOf(left: number, right: number): number {
    if (right >= this.rights) return this.most
    return this.most - (this.edges[left]?.find(({ to }) => to === right)?.worth ?? 0)
  }
}

/** A queue of nodes by their distance; a node whose distance fell is in it again, and comes out once. */
class NodeQueue {
  private readonly nodes: number[] = []
  private readonly keys: number[] = []
  private readonly done = new Set<number>()

  constructor(private readonly distance: Float64Array) {}

  push(node: number): void {
    if (this.done.has(node)) return
    const { nodes, keys } = this
    const key = this.distance[node] ?? 0
    let at = nodes.length
    nodes.push(node)
    keys.push(key)
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((keys[above] ?? 0) <= key) break
      this.swap(at, above)
      at = above
    }
  }

  pop(): number {
    for (;;) {
      const node = this.take()
      if (this.done.has(node)) continue
      this.done.add(node)
      return node
    }
  }

  private take(): number {
    const { nodes, keys } = this
    const top = nodes[0]
    if (top === undefined) throw new Error('every left node has a way out')
    this.swap(0, nodes.length - 1)
    nodes.pop()
    keys.pop()
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const smaller = this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left
      if (this.keyAt(smaller) >= this.keyAt(at)) return top
      this.swap(at, smaller)
      at = smaller
    }
  }

  private keyAt(index: number): number {
    return this.keys[index] ?? Number.POSITIVE_INFINITY
  }

  private swap(one: number, other: number): void {
    for (const list of [this.nodes, this.keys]) {
      const [a = 0, b = 0] = [list[one], list[other]]
      list[one] = b
      list[other] = a
    }
  }
}
