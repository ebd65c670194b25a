import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Target } from "../carrying";
import type { Wire } from "../wire";
import { moved } from "./tree";

export type TreeNode = Wire["TreeNode"];
type Tree = Wire["TreeAnswer"];
export type ShelfChange = Wire["CategoryChange"];

const key = (shopId: string) => [shopId, "catalog", "tree"];

export const treeQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/category-tree", { params: { path: { merchant_id: shopId } }, signal }),
      ),
    select: (answer) => answer.data.categories,
  });

/**
 * What is done with the tree. Moves show at once and are sent one after the other, each with the version of the tree
 * that the one before left behind: whoever moved something meanwhile is not overruled.
 */
export function useTree(shopId: string) {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: [shopId, "catalog"] });
  const at = (id: string) => ({ path: { merchant_id: shopId, category_id: id } });
  return {
    move: useMutation({
      scope: { id: `tree ${shopId}` },
      mutationFn: ({ id, target }: { id: string; target: Target }) =>
        unwrap(
          api.POST("/api/merchants/{merchant_id}/category-tree/{category_id}/move", {
            params: at(id),
            body: {
              parent_id: target.parentId,
              place: target.place,
              version: client.getQueryData<Tree>(key(shopId))?.data.version,
            },
          }),
        ),
      onMutate: async ({ id, target }) => {
        await client.cancelQueries({ queryKey: key(shopId) });
        client.setQueryData<Tree>(
          key(shopId),
          (now) => now && { ...now, data: { ...now.data, categories: moved(now.data.categories, id, target) } },
        );
      },
      onSuccess: (answer) =>
        client.setQueryData<Tree>(
          key(shopId),
          (now) => now && { ...now, data: { ...now.data, version: answer.data.version } },
        ),
      onSettled: () => (client.isMutating({ mutationKey: key(shopId) }) > 1 ? undefined : fresh()),
      mutationKey: key(shopId),
    }),
    change: useMutation({
      mutationFn: async ({ node, change }: { node: TreeNode; change: ShelfChange }) => {
        await (node.parent_id === null
          ? unwrap(
              api.PATCH("/api/merchants/{merchant_id}/categories/{category_id}", { params: at(node.id), body: change }),
            )
          : unwrap(
              api.PATCH("/api/merchants/{merchant_id}/subcategories/{subcategory_id}", {
                params: { path: { merchant_id: shopId, subcategory_id: node.id } },
                body: change,
              }),
            ));
      },
      meta: { shownInline: true },
      onSettled: fresh,
    }),
    archive: useMutation({
      mutationFn: async (node: TreeNode) => {
        await (node.parent_id === null
          ? unwrap(api.DELETE("/api/merchants/{merchant_id}/categories/{category_id}", { params: at(node.id) }))
          : unwrap(
              api.DELETE("/api/merchants/{merchant_id}/subcategories/{subcategory_id}", {
                params: { path: { merchant_id: shopId, subcategory_id: node.id } },
              }),
            ));
      },
      onSettled: fresh,
    }),
    restore: useMutation({
      mutationFn: (id: string) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/category-tree/{category_id}/restore", { params: at(id) })),
      onSettled: fresh,
    }),
  };
}
