import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { type GridSearch, statuses as gridStatuses, sorts, stocks } from "./catalog/grid/wanted";
import { Gate } from "./Gate";
import { Lost, Stumbled } from "./Lost";
import type { OrderStatus } from "./orderWords";
import type { ItemState } from "./sync/calls";
import type { Template } from "./templateWords";

type Search = Record<string, unknown>;

// A number typed into the address is a word, too: part of a phone number, an order number.
const word = (value: unknown) =>
  typeof value === "number" ? String(value) : typeof value === "string" && value ? value : undefined;
const page = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 1 ? Number(value) : undefined);
const flag = (value: unknown) => (value === true || value === "true" ? true : undefined);
function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

const statuses: readonly OrderStatus[] = ["pending", "confirmed", "processing", "shipped", "delivered", "cancelled"];

type StockView = "low" | "out" | "waiting" | "held" | "ledger" | "places";
const stockViews: readonly StockView[] = ["low", "out", "waiting", "held", "ledger", "places"];

type TemplateStatus = Template["status"];
const templateStatuses: readonly TemplateStatus[] = [
  "draft",
  "pending",
  "approved",
  "rejected",
  "paused",
  "disabled",
  "in_appeal",
  "archived",
];

const root = createRootRoute({ component: Gate });
const getParentRoute = () => root;

const home = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home/HomePage"), "HomePage"),
});

const orders = createRoute({
  getParentRoute,
  path: "/orders",
  validateSearch: (search: Search): { status?: OrderStatus; search?: string; customer?: string; page?: number } => ({
    customer: word(search.customer),
    status: oneOf(search.status, statuses),
    search: word(search.search),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./orders/OrdersPage"), "OrdersPage"),
});

const order = createRoute({
  getParentRoute,
  path: "/orders/$orderId",
  component: lazyRouteComponent(() => import("./orders/OrderPage"), "OrderPage"),
});

const chats = createRoute({
  getParentRoute,
  path: "/chats",
  validateSearch: (search: Search): { owner?: "team" | "assistant"; customer?: string } => ({
    owner: oneOf(search.owner, ["team", "assistant"]),
    customer: word(search.customer),
  }),
  component: lazyRouteComponent(() => import("./conversations/ChatsPage"), "ChatsPage"),
});

const chat = createRoute({
  getParentRoute: () => chats,
  path: "$conversationId",
  component: lazyRouteComponent(() => import("./conversations/Chat"), "Chat"),
});

const customers = createRoute({
  getParentRoute,
  path: "/customers",
  validateSearch: (search: Search): { search?: string; doubtful?: true; page?: number } => ({
    search: word(search.search),
    doubtful: flag(search.doubtful),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./customers/CustomersPage"), "CustomersPage"),
});

const customer = createRoute({
  getParentRoute,
  path: "/customers/$customerId",
  component: lazyRouteComponent(() => import("./customers/CustomerPage"), "CustomerPage"),
});

const products = createRoute({
  getParentRoute,
  path: "/products",
  validateSearch: (search: Search): GridSearch => ({
    search: word(search.search),
    category: word(search.category),
    collection: word(search.collection),
    tag: word(search.tag),
    starred: flag(search.starred),
    status: oneOf(search.status, gridStatuses),
    stock: oneOf(search.stock, stocks),
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
  component: lazyRouteComponent(() => import("./imports/UploadPage"), "UploadPage"),
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

const channels = createRoute({
  getParentRoute,
  path: "/whatsapp",
  component: lazyRouteComponent(() => import("./channels/ChannelsPage"), "ChannelsPage"),
});

const connect = createRoute({
  getParentRoute,
  path: "/whatsapp/connect",
  validateSearch: (search: Search): { number?: string; code?: string; state?: string; error?: string } => ({
    number: word(search.number),
    code: word(search.code),
    state: word(search.state),
    error: word(search.error),
  }),
  component: lazyRouteComponent(() => import("./channels/ConnectPage"), "ConnectPage"),
});

const desk = createRoute({
  getParentRoute,
  path: "/whatsapp/desk",
  validateSearch: (
    search: Search,
  ): {
    state?: "decoded" | "unknown" | "failed" | "pending";
    search?: string;
    page?: number;
    event?: string;
  } => ({
    state: oneOf(search.state, ["decoded", "unknown", "failed", "pending"]),
    search: word(search.search),
    page: page(search.page),
    event: word(search.event),
  }),
  component: lazyRouteComponent(() => import("./channels/DeskPage"), "DeskPage"),
});

const number = createRoute({
  getParentRoute,
  path: "/whatsapp/$phoneNumberId",
  component: lazyRouteComponent(() => import("./channels/NumberPage"), "NumberPage"),
});

const templates = createRoute({
  getParentRoute,
  path: "/whatsapp/templates",
  validateSearch: (search: Search): { status?: TemplateStatus; language?: string; search?: string; page?: number } => ({
    status: oneOf(search.status, templateStatuses),
    language: word(search.language),
    search: word(search.search),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./templates/TemplatesPage"), "TemplatesPage"),
});

const rotation = createRoute({
  getParentRoute,
  path: "/whatsapp/rotation",
  validateSearch: (search: Search): { state?: "in" | "out" | "starred" | "never"; search?: string; page?: number } => ({
    state: oneOf(search.state, ["in", "out", "starred", "never"]),
    search: word(search.search),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./rotation/RotationPage"), "RotationPage"),
});

const template = createRoute({
  getParentRoute,
  path: "/whatsapp/templates/$templateId",
  component: lazyRouteComponent(() => import("./templates/EditorPage"), "EditorPage"),
});

const catalogue = createRoute({
  getParentRoute,
  path: "/whatsapp/catalogue",
  validateSearch: (search: Search): { state?: ItemState; page?: number } => ({
    state: oneOf(search.state, ["pending", "sent", "live", "rejected"]),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./sync/CataloguePage"), "CataloguePage"),
});

const settings = createRoute({
  getParentRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsPage"), "SettingsPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    orders,
    order,
    chats.addChildren([chat]),
    customers,
    customer,
    products,
    product,
    upload,
    categories,
    collections,
    collection,
    stock,
    searchWords,
    channels,
    connect,
    desk,
    templates,
    template,
    catalogue,
    rotation,
    number,
    settings,
  ]),
  basepath: "/dashboard",
  defaultPreload: "intent",
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Stumbled,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
