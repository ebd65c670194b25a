import type { Row, Target } from "../carrying";
import type { TreeNode } from "./treeCalls";

export type ShelfRow = Row & { node: TreeNode };

/** A tree as the rows that are drawn, each before what is below it. */
export const rowsOf = (nodes: TreeNode[], depth = 0): ShelfRow[] =>
  nodes.flatMap((node) => [{ id: node.id, depth, node }, ...rowsOf(node.children, depth + 1)]);

/** The tree with a category somewhere else, as the server will have it. */
export function moved(nodes: TreeNode[], id: string, { parentId, place }: Target): TreeNode[] {
  const carried = rowsOf(nodes).find((row) => row.id === id)?.node;
  if (!carried) return nodes;
  return putIn(without(nodes, id), carried, parentId, place);
}

const without = (nodes: TreeNode[], id: string): TreeNode[] =>
  nodes.filter((node) => node.id !== id).map((node) => ({ ...node, children: without(node.children, id) }));

function putIn(nodes: TreeNode[], carried: TreeNode, parentId: string | null, place: number): TreeNode[] {
  if (parentId === null) return [...nodes.slice(0, place), { ...carried, parent_id: null }, ...nodes.slice(place)];
  return nodes.map((node) =>
    node.id === parentId
      ? {
          ...node,
          children: [
            ...node.children.slice(0, place),
            { ...carried, parent_id: parentId },
            ...node.children.slice(place),
          ],
        }
      : { ...node, children: putIn(node.children, carried, parentId, place) },
  );
}
