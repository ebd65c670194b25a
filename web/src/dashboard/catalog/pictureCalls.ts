import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Picture = Wire["PictureOut"];
export type Box = Wire["PictureCrop"];
type Pictures = Wire["PicturesAnswer"];

const key = (shopId: string, productId: string) => [shopId, "catalog", "pictures", productId];
const path = (shopId: string, productId: string) => ({ merchant_id: shopId, product_id: productId });

/** The photos of a product, in their order. What is prepared shows by itself, by the shop's live news. */
export const picturesQuery = (shopId: string, productId: string) =>
  queryOptions({
    queryKey: key(shopId, productId),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products/{product_id}/pictures", {
          params: { path: path(shopId, productId) },
          signal,
        }),
      ),
    select: (answer) => answer.data.pictures,
  });

export const uploadPicture = (shopId: string, productId: string, file: File, onProgress: (share: number) => void) =>
  uploadFile<Wire["UploadAnswer"]>(`/api/merchants/${shopId}/products/${productId}/pictures`, file, onProgress);

/** What a merchant does with the photos of one product. */
export function usePictures(shopId: string, productId: string) {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: [shopId, "catalog"] });
  const one = (pictureId: string) => ({ path: { ...path(shopId, productId), picture_id: pictureId } });
  return {
    fresh,
    arrange: useMutation({
      mutationFn: (pictureIds: string[]) =>
        unwrap(
          api.PUT("/api/merchants/{merchant_id}/products/{product_id}/pictures/order", {
            params: { path: path(shopId, productId) },
            body: { picture_ids: pictureIds },
          }),
        ),
      onMutate: async (pictureIds) => {
        await client.cancelQueries({ queryKey: key(shopId, productId) });
        client.setQueryData<Pictures>(key(shopId, productId), (now) => now && inOrder(now, pictureIds));
      },
      onSettled: fresh,
    }),
    describe: useMutation({
      mutationFn: ({ id, alt }: { id: string; alt: string }) =>
        unwrap(
          api.PATCH("/api/merchants/{merchant_id}/products/{product_id}/pictures/{picture_id}", {
            params: one(id),
            body: { alt },
          }),
        ),
      onSettled: fresh,
    }),
    crop: useMutation({
      mutationFn: ({ id, box }: { id: string; box: Box }) =>
        unwrap(
          api.POST("/api/merchants/{merchant_id}/products/{product_id}/pictures/{picture_id}/crop", {
            params: one(id),
            body: box,
          }),
        ),
      onSettled: fresh,
    }),
    remove: useMutation({
      mutationFn: (id: string) =>
        unwrap(
          api.DELETE("/api/merchants/{merchant_id}/products/{product_id}/pictures/{picture_id}", { params: one(id) }),
        ),
      onSettled: fresh,
    }),
  };
}

const inOrder = (answer: Pictures, ids: string[]): Pictures => ({
  ...answer,
  data: { pictures: ids.flatMap((id) => answer.data.pictures.find((one) => one.id === id) ?? []) },
});
