import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { flag, oneOf, page, type Search, word } from "./addressParts";
import type { OrderStatus } from "./orderWords";
import { getParentRoute } from "./rootRoute";
import { type Period, periods } from "./visits/calls";

const statuses: readonly OrderStatus[] = ["pending", "confirmed", "processing", "shipped", "delivered", "cancelled"];

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

const carts = createRoute({
  getParentRoute,
  path: "/carts",
  validateSearch: (search: Search): { state?: "touched" | "ordered"; page?: number } => ({
    state: oneOf(search.state, ["touched", "ordered"]),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./carts/LeftCartsPage"), "LeftCartsPage"),
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

const reviews = createRoute({
  getParentRoute,
  path: "/reviews",
  validateSearch: (search: Search): { standing?: "waiting" | "shown" | "hidden"; rating?: number; page?: number } => ({
    standing: oneOf(search.standing, ["waiting", "shown", "hidden"]),
    rating: [1, 2, 3, 4, 5].find((stars) => stars === Number(search.rating)),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./reviews/ReviewsPage"), "ReviewsPage"),
});

const visits = createRoute({
  getParentRoute,
  path: "/visits",
  validateSearch: (search: Search): { days?: Period } => ({
    days: periods.find((days) => days === Number(search.days)),
  }),
  component: lazyRouteComponent(() => import("./visits/VisitsPage"), "VisitsPage"),
});

/** The pages about what is sold, and to whom. */
export const sellingRoutes = [orders, order, carts, chats.addChildren([chat]), customers, customer, reviews, visits];
