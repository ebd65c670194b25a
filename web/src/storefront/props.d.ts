// Generated from the server's schemas by `npm run api:generate`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Amount
         * @description An amount, formatted once: the tree prints `text` and never formats.
         */
        Amount: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
            /** Text */
            text: string;
        };
        /** Cart */
        Cart: {
            /** Can Order */
            can_order: boolean;
            /** Count */
            count: number;
            /** Handoff Url */
            handoff_url: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "cart";
            /** Lines */
            lines: components["schemas"]["CartLine"][];
            /** @default null */
            subtotal: components["schemas"]["Amount"] | null;
        };
        /** CartLine */
        CartLine: {
            /** Id */
            id: string;
            /**
             * Image Url
             * @default null
             */
            image_url: string | null;
            /** Most */
            most: number;
            /** @default null */
            picture: components["schemas"]["Picture"] | null;
            price: components["schemas"]["Amount"];
            product: components["schemas"]["Link"];
            /** Quantity */
            quantity: number;
            total: components["schemas"]["Amount"];
            /**
             * Trouble
             * @default null
             */
            trouble: ("sold_out" | "too_many" | "price_changed") | null;
            /**
             * Url
             * @description Takes `quantity` by POST; 0 removes the line.
             */
            url: string;
        };
        /** CartSummary */
        CartSummary: {
            /**
             * Count
             * @default 0
             */
            count: number;
            /**
             * In Cart
             * @description Pieces in the cart by product id.
             */
            in_cart: {
                [key: string]: number;
            };
            /** @default null */
            total: components["schemas"]["Amount"] | null;
        };
        /** CategoryLink */
        CategoryLink: {
            /**
             * Is Current
             * @default false
             */
            is_current: boolean;
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /**
         * Choice
         * @description A variant to choose.
         */
        Choice: {
            /** Id */
            id: string;
            /**
             * Is Sold Out
             * @default false
             */
            is_sold_out: boolean;
            /** Name */
            name: string;
            price: components["schemas"]["Amount"];
        };
        /** CollectionLink */
        CollectionLink: {
            /** Count */
            count: number;
            /**
             * Image Url
             * @default null
             */
            image_url: string | null;
            /** Name */
            name: string;
            /** @default null */
            picture: components["schemas"]["Picture"] | null;
            /** Url */
            url: string;
        };
        /**
         * Facet
         * @description What products of a list differ in, with how many there are of each; `name` is set for an option.
         */
        Facet: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "category" | "price" | "option" | "tag";
            /**
             * Name
             * @default
             */
            name: string;
            /** Values */
            values: components["schemas"]["FacetValue"][];
        };
        /**
         * FacetValue
         * @description A link that narrows the list to some of its products; of one that is on, a link that no longer does.
         */
        FacetValue: {
            /** Count */
            count: number;
            /**
             * Is On
             * @default false
             */
            is_on: boolean;
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /** Filters */
        Filters: {
            /**
             * Are Set
             * @description True when anything but the words narrows the list.
             * @default false
             */
            are_set: boolean;
            /**
             * In Stock
             * @default false
             */
            in_stock: boolean;
            /**
             * Kept
             * @description What was chosen by a link: the form sends it along.
             */
            kept: {
                [key: string]: string;
            };
            /**
             * Max
             * @default
             */
            max: string;
            /**
             * Min
             * @default
             */
            min: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Sort
             * @default
             */
            sort: string;
        };
        /**
         * Language
         * @description A language in which this page can be read, named by those who speak it; `url` leads to it and keeps it.
         */
        Language: {
            /** Code */
            code: string;
            /** Is Current */
            is_current: boolean;
            /**
             * Is Own
             * @description The shop's own: the one shown to those who want none of the others.
             */
            is_own: boolean;
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /** Link */
        Link: {
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /**
         * Listing
         * @description The shop's front, one category or collection, or what a search found.
         */
        Listing: {
            /**
             * About
             * @description What the merchant says of it.
             * @default
             */
            about: string;
            /**
             * Action Url
             * @description Where the filter form leads.
             */
            action_url: string;
            /**
             * Breadcrumbs
             * @default []
             */
            breadcrumbs: components["schemas"]["Link"][];
            /**
             * Category
             * @description What the category or the collection is called.
             * @default null
             */
            category: string | null;
            /**
             * Clear Url
             * @description The same list without its filters.
             */
            clear_url: string;
            /**
             * Collections
             * @default []
             */
            collections: components["schemas"]["CollectionLink"][];
            /**
             * Facets
             * @default []
             */
            facets: components["schemas"]["Facet"][];
            /**
             * Featured
             * @default []
             */
            featured: components["schemas"]["Tile"][];
            filters: components["schemas"]["Filters"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "listing";
            pages: components["schemas"]["Pages"];
            /**
             * Subcategories
             * @default []
             */
            subcategories: components["schemas"]["Link"][];
            /** Tiles */
            tiles: components["schemas"]["Tile"][];
            /** Total */
            total: number;
            /**
             * View
             * @enum {string}
             */
            view: "home" | "category" | "collection" | "search";
        };
        /** Missing */
        Missing: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "missing";
            /**
             * Similar
             * @description What she may have meant.
             * @default []
             */
            similar: components["schemas"]["Tile"][];
            /**
             * Was Here
             * @description It was sold here once.
             * @default false
             */
            was_here: boolean;
            /**
             * What
             * @enum {string}
             */
            what: "product" | "category" | "page";
        };
        /**
         * Page
         * @description Everything one page shows.
         */
        Page: {
            /** Body */
            body: components["schemas"]["Listing"] | components["schemas"]["Product"] | components["schemas"]["Cart"] | components["schemas"]["Missing"];
            cart: components["schemas"]["CartSummary"];
            /** Categories */
            categories: components["schemas"]["CategoryLink"][];
            /**
             * Here
             * @description Path and query of this page, for coming back after adding.
             */
            here: string;
            /**
             * Languages
             * @description Empty when there is only one.
             * @default []
             */
            languages: components["schemas"]["Language"][];
            /** Locale */
            locale: string;
            /**
             * Said
             * @description How the last form went: why a change of the cart did not happen.
             * @default null
             */
            said: ("sold_out" | "too_many" | "gone" | "full" | "no_whatsapp" | "choose" | "try_again" | "waiting" | "agree" | "bad_phone" | "there_again" | "too_fast") | null;
            shop: components["schemas"]["Shop"];
        };
        /** Pages */
        Pages: {
            /** Current */
            current: number;
            /** Last */
            last: number;
            /**
             * Next Url
             * @default null
             */
            next_url: string | null;
            /**
             * Previous Url
             * @default null
             */
            previous_url: string | null;
        };
        /**
         * Picture
         * @description A picture in all its sizes: a width and a format (`avif`, `webp`, `jpg`) go into `template`.
         */
        Picture: {
            /**
             * Alt
             * @default
             */
            alt: string;
            /** Height */
            height: number;
            /** Template */
            template: string;
            /** Width */
            width: number;
            /** Widths */
            widths: number[];
        };
        /** Product */
        Product: {
            /**
             * Ask Url
             * @description Opens a chat that names the product.
             * @default null
             */
            ask_url: string | null;
            /**
             * Breadcrumbs
             * @default []
             */
            breadcrumbs: components["schemas"]["Link"][];
            /**
             * Choices
             * @description What to choose from; empty when there is only one.
             * @default []
             */
            choices: components["schemas"]["Choice"][];
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "product";
            /**
             * Most
             * @description The largest quantity one may add now.
             */
            most: number;
            /**
             * @description What a kilogram costs, when its weight says so.
             * @default null
             */
            per_kg: components["schemas"]["Amount"] | null;
            /**
             * Pictures
             * @description All that were uploaded here, in their order.
             * @default []
             */
            pictures: components["schemas"]["Picture"][];
            /**
             * Related
             * @default []
             */
            related: components["schemas"]["Tile"][];
            /**
             * Share Url
             * @description Opens WhatsApp with a link to the product, to be sent to anybody.
             */
            share_url: string;
            tile: components["schemas"]["Tile"];
            /**
             * @description When something of it is sold out, and the shop has a number.
             * @default null
             */
            wait: components["schemas"]["Wait"] | null;
        };
        /** Shop */
        Shop: {
            /**
             * Add Url
             * @description Takes `product_id`, `variant_id`, `quantity` and `next` by POST.
             */
            add_url: string;
            /** Cart Url */
            cart_url: string;
            /**
             * Chat Url
             * @description Opens a chat with the shop; None when it has no number yet.
             * @default null
             */
            chat_url: string | null;
            /** Home Url */
            home_url: string;
            /**
             * Initial
             * @description Stands in for a missing logo.
             */
            initial: string;
            /**
             * Logo Url
             * @default null
             */
            logo_url: string | null;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
            /**
             * Suggest Url
             * @description Answers the best few products for `q`, as JSON.
             */
            suggest_url: string;
            /**
             * Tagline
             * @default
             */
            tagline: string;
        };
        /**
         * Tile
         * @description A product as the grid shows it.
         */
        Tile: {
            /**
             * Availability
             * @enum {string}
             */
            availability: "available" | "last" | "sold_out";
            /**
             * Has Choices
             * @description Comes in several variants: `price` is the lowest, and one is chosen.
             * @default false
             */
            has_choices: boolean;
            /** Id */
            id: string;
            /**
             * Image Url
             * @default null
             */
            image_url: string | null;
            /**
             * Left
             * @description How many are left, when few are.
             * @default null
             */
            left: number | null;
            /** Name */
            name: string;
            /**
             * @description `image_url` in all its sizes, when it was uploaded here.
             * @default null
             */
            picture: components["schemas"]["Picture"] | null;
            price: components["schemas"]["Amount"];
            /** Url */
            url: string;
        };
        /**
         * Wait
         * @description A form for those who want to hear when it is back: takes `variant_id`, `phone` and `agreed` by POST.
         */
        Wait: {
            /**
             * Choices
             * @description What is sold out; `url` is the id of the variant.
             */
            choices: components["schemas"]["Link"][];
            /**
             * Consent
             * @description What she agrees to.
             */
            consent: string;
            /** Url */
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
