import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { flag, oneOf, page, price, type Search, word } from "./addressParts";
import { type GridSearch, sorts, statuses, stocks } from "./catalog/grid/wanted";
import { getParentRoute } from "./rootRoute";

type StockView = "low" | "out" | "waiting" | "held" | "ledger" | "places";
const stockViews: readonly StockView[] = ["low", "out", "waiting", "held", "ledger", "places"];

const products = createRoute({
  getParentRoute,
  path: "/products",
  validateSearch: (search: Search): GridSearch => ({
    search: word(search.search),
    category: word(search.category),
    collection: word(search.collection),
    tag: word(search.tag),
    starred: flag(search.starred),
    status: oneOf(search.status, statuses),
    stock: oneOf(search.stock, stocks),
    min: price(search.min),
    max: price(search.max),
    sort: oneOf(search.sort, sorts),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./catalog/ProductsPage"), "ProductsPage"),
});

const product = createRoute({
  getParentRoute,
  path: "/products/$productId",
  component: lazyRouteComponent(() => import("./catalog/editor/EditorPage"), "EditorPage"),
});

const upload = createRoute({
  getParentRoute,
  path: "/products/upload",
  validateSearch: (search: Search): { import?: string; page?: number } => ({
    import: word(search.import),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./imports/ImportsPage"), "ImportsPage"),
});

const categories = createRoute({
  getParentRoute,
  path: "/categories",
  component: lazyRouteComponent(() => import("./catalog/CategoriesPage"), "CategoriesPage"),
});

const collections = createRoute({
  getParentRoute,
  path: "/collections",
  component: lazyRouteComponent(() => import("./catalog/CollectionsPage"), "CollectionsPage"),
});

const collection = createRoute({
  getParentRoute,
  path: "/collections/$collectionId",
  component: lazyRouteComponent(() => import("./catalog/CollectionPage"), "CollectionPage"),
});

const stock = createRoute({
  getParentRoute,
  path: "/stock",
  validateSearch: (search: Search): { view?: StockView; search?: string; page?: number; variant?: string } => ({
    view: oneOf(search.view, stockViews),
    search: word(search.search),
    page: page(search.page),
    variant: word(search.variant),
  }),
  component: lazyRouteComponent(() => import("./catalog/StockPage"), "StockPage"),
});

const searchWords = createRoute({
  getParentRoute,
  path: "/search-words",
  component: lazyRouteComponent(() => import("./catalog/SearchWordsPage"), "SearchWordsPage"),
});

/** The pages about what the shop sells. */
export const catalogueRoutes = [products, product, upload, categories, collections, collection, stock, searchWords];
