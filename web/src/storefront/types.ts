import type { components } from "./props";

type Schemas = components["schemas"];

export type Page = Schemas["Page"];
export type Shop = Schemas["Shop"];
export type Picture = Schemas["Picture"];
export type Tile = Schemas["Tile"];
export type Listing = Schemas["Listing"];
export type Product = Schemas["Product"];
export type Cart = Schemas["Cart"];
export type CartLine = Schemas["CartLine"];
export type Missing = Schemas["Missing"];
export type Link = Schemas["Link"];
export type Pages = Schemas["Pages"];
export type Filters = Schemas["Filters"];
export type Facet = Schemas["Facet"];
export type CollectionLink = Schemas["CollectionLink"];
export type Language = Schemas["Language"];
export type Wait = Schemas["Wait"];
