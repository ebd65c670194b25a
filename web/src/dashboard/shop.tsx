import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Shop } from "@/account/session";
import { api, unwrap } from "@/api/client";

type ShopContext = { shop: Shop; shops: Shop[]; choose: (id: string) => void };

const Context = createContext<ShopContext | null>(null);
const REMEMBERED = "oja.shop";

/** Which of her shops a person works in: remembered by the tab, and by the browser for the next tab. */
export function ShopProvider({ shops, children }: { shops: Shop[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(REMEMBERED) ?? localStorage.getItem(REMEMBERED));
  const shop = shops.find((each) => each.id === chosen) ?? shops[0];
  const value = useMemo(() => {
    const choose = (id: string) => {
      sessionStorage.setItem(REMEMBERED, id);
      localStorage.setItem(REMEMBERED, id);
      setChosen(id);
    };
    return shop ? { shop, shops, choose } : null;
  }, [shop, shops]);
  return <Context value={value}>{children}</Context>;
}

export function useShops(): ShopContext {
  const value = use(Context);
  if (!value) throw new Error("This part of the dashboard needs a shop.");
  return value;
}

/** The shop that is worked in. Its id is the first part of every query key. */
export const useShop = () => useShops().shop;

export const merchantQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "merchant"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}", { params: { path: { merchant_id: shopId } }, signal })),
    select: (answer) => answer.data,
    staleTime: 5 * 60_000,
  });

export const useMerchant = () => useQuery(merchantQuery(useShop().id)).data;
