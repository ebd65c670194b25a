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
        /**
         * Announcement
         * @description One line above everything.
         */
        Announcement: {
            /** Text */
            text: string;
            /**
             * Url
             * @default null
             */
            url: string | null;
        };
        /** Cart */
        Cart: {
            /**
             * Can Order
             * @description False while a line has trouble.
             */
            can_order: boolean;
            /** Checkout Url */
            checkout_url: string;
            /** Count */
            count: number;
            /**
             * Coupon
             * @default null
             */
            coupon: string | null;
            /**
             * @description What bringing it costs at least, where that has a price.
             * @default null
             */
            delivery_from: components["schemas"]["Amount"] | null;
            /**
             * @description What her code takes off.
             * @default null
             */
            discount: components["schemas"]["Amount"] | null;
            /**
             * Estimates
             * @description When it is ready or arrives, when the merchant tells.
             * @default []
             */
            estimates: string[];
            /**
             * @description From here on it is free wherever it goes.
             * @default null
             */
            free_over: components["schemas"]["Amount"] | null;
            /**
             * Handoff Url
             * @description None while the shop has no number.
             * @default null
             */
            handoff_url: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "cart";
            /** Lines */
            lines: components["schemas"]["CartLine"][];
            /**
             * Live Url
             * @description Says when this cart changes, through whichever door.
             */
            live_url: string;
            /** @default null */
            subtotal: components["schemas"]["Amount"] | null;
            /**
             * @description What is left to pay, when a code takes something off.
             * @default null
             */
            total: components["schemas"]["Amount"] | null;
            /**
             * @description What is missing to that.
             * @default null
             */
            until_free: components["schemas"]["Amount"] | null;
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
            /**
             * @description The price she saw last, when it is another one now.
             * @default null
             */
            was: components["schemas"]["Amount"] | null;
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
            /**
             * Version
             * @description Names the state of this cart: its mark, a dot, and how often it changed.
             * @default
             */
            version: string;
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
         * Checkout
         * @description Who, where and when: one plain form, whose answer leads to the review.
         */
        Checkout: {
            /** Action Url */
            action_url: string;
            /** Count */
            count: number;
            /**
             * Delivery Estimate
             * @description When it arrives, wherever it goes.
             * @default null
             */
            delivery_estimate: string | null;
            /**
             * Forget Url
             * @description For who is not the one that this browser is known as.
             */
            forget_url: string;
            /**
             * Handoff Url
             * @description Where to go on in WhatsApp instead, when the shop has a number.
             * @default null
             */
            handoff_url: string | null;
            /** Has Delivery */
            has_delivery: boolean;
            /** Has Pickup */
            has_pickup: boolean;
            /**
             * Is Known
             * @description She came by her own link: the fields say what the shop knows of her.
             * @default false
             */
            is_known: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "checkout";
            /**
             * Pickup Address
             * @default
             */
            pickup_address: string;
            /**
             * Pickup Estimate
             * @description When it is ready, when the merchant tells.
             * @default null
             */
            pickup_estimate: string | null;
            /**
             * Slots
             * @description When it may come; `url` is the value of the field.
             */
            slots: components["schemas"]["Link"][];
            subtotal: components["schemas"]["Amount"];
            values: components["schemas"]["CheckoutValues"];
            /** Zones */
            zones: components["schemas"]["ZoneChoice"][];
        };
        /**
         * CheckoutValues
         * @description What the fields say: typed before, or known of her.
         */
        CheckoutValues: {
            /**
             * City
             * @default
             */
            city: string;
            /**
             * Instructions
             * @default
             */
            instructions: string;
            /**
             * Landmark
             * @default
             */
            landmark: string;
            /**
             * Method
             * @default
             */
            method: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Notes
             * @default
             */
            notes: string;
            /**
             * Other
             * @default false
             */
            other: boolean;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Pin
             * @default
             */
            pin: string;
            /**
             * Recipient
             * @default
             */
            recipient: string;
            /**
             * Recipient Phone
             * @default
             */
            recipient_phone: string;
            /**
             * Slot
             * @default
             */
            slot: string;
            /**
             * Street
             * @default
             */
            street: string;
            /**
             * Zone
             * @default
             */
            zone: string;
        };
        /**
         * Choice
         * @description A variant to choose.
         */
        Choice: {
            /** Id */
            id: string;
            /**
             * Is Chosen
             * @description The link that led here names it.
             * @default false
             */
            is_chosen: boolean;
            /**
             * Is Sold Out
             * @default false
             */
            is_sold_out: boolean;
            /**
             * Left
             * @description How many are left, when few are.
             * @default null
             */
            left: number | null;
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
        /** FeaturedBlock */
        FeaturedBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "featured";
            /** Tiles */
            tiles: components["schemas"]["Tile"][];
            /**
             * Title
             * @default
             */
            title: string;
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
        /** HeroBlock */
        HeroBlock: {
            /** @default null */
            button: components["schemas"]["Link"] | null;
            /**
             * Image Url
             * @default null
             */
            image_url: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "hero";
            /** @default null */
            picture: components["schemas"]["Picture"] | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * Hours
         * @description When the shop is open, and whether it is now.
         */
        Hours: {
            /**
             * Changes At
             * @description When it closes, or opens next; None when that is not soon.
             * @default null
             */
            changes_at: string | null;
            /**
             * Changes On
             * @description The day of that, when it is not today.
             * @default null
             */
            changes_on: string | null;
            /** Days */
            days: components["schemas"]["OpenDay"][];
            /** Is Open */
            is_open: boolean;
        };
        /**
         * Info
         * @description A page in the merchant's own words.
         */
        Info: {
            /**
             * Html
             * @description Made by us of her Markdown: it goes into the page as it is.
             */
            html: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "info";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
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
        /**
         * LineReview
         * @description What she said of a line of her order, and the form to say it with.
         */
        LineReview: {
            /**
             * Answer
             * @description The shop's.
             * @default null
             */
            answer: string | null;
            /**
             * Id
             * @description The line's: the value of the field `line`.
             */
            id: string;
            /**
             * Is Open
             * @description She may say something else.
             * @default true
             */
            is_open: boolean;
            /**
             * Is Waiting
             * @description The shop reads it before others do.
             * @default false
             */
            is_waiting: boolean;
            /**
             * Rating
             * @description 0 before she has chosen.
             * @default 0
             */
            rating: number;
            /**
             * Words
             * @default
             */
            words: string;
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
             * Blocks
             * @description What stands on the page, in this order.
             */
            blocks: (components["schemas"]["HeroBlock"] | components["schemas"]["ShelvesBlock"] | components["schemas"]["FeaturedBlock"] | components["schemas"]["TextBlock"] | components["schemas"]["PlainBlock"])[];
            /** Breadcrumbs */
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
            /** Facets */
            facets: components["schemas"]["Facet"][];
            filters: components["schemas"]["Filters"];
            /**
             * In Stock
             * @description How many of the list are in stock, when that was counted.
             * @default null
             */
            in_stock: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "listing";
            pages: components["schemas"]["Pages"];
            /** Subcategories */
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
            what: "product" | "category" | "order" | "link" | "page";
        };
        /**
         * Offline
         * @description Where there is no line. A browser keeps this page and fills it with what it knows of her.
         */
        Offline: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "offline";
        };
        /**
         * OpenDay
         * @description A day of the week, with its times as text; none: closed.
         */
        OpenDay: {
            /** Is Today */
            is_today: boolean;
            /** Name */
            name: string;
            /**
             * Spans
             * @description The times for machines: `09:00-18:00`.
             */
            spans: string[];
            /** Times */
            times: string[];
        };
        /**
         * Opening
         * @description A link from the chat, before it is opened: a form, since whoever makes previews of links looks at each.
         */
        Opening: {
            /** Action Url */
            action_url: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "opening";
        };
        /**
         * Order
         * @description An order, for whoever has its link. Of a phone number it shows the end only.
         */
        Order: {
            /**
             * Address
             * @description Where it goes, part by part.
             * @default []
             */
            address: string[];
            /**
             * Chat Url
             * @description Opens a chat that names the order.
             * @default null
             */
            chat_url: string | null;
            /** Count */
            count: number;
            /**
             * Coupon
             * @default null
             */
            coupon: string | null;
            /** @default null */
            delivery: components["schemas"]["Amount"] | null;
            /**
             * Delivery Method
             * @enum {string}
             */
            delivery_method: "pickup" | "delivery";
            /** @default null */
            discount: components["schemas"]["Amount"] | null;
            /**
             * Estimate
             * @description While it is on its way: when it is ready or arrives.
             * @default null
             */
            estimate: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "order";
            /** Lines */
            lines: components["schemas"]["OrderLine"][];
            /**
             * Live Url
             * @description Says when it takes a step.
             */
            live_url: string;
            /**
             * Map Url
             * @description The place on a map, when she marked it.
             * @default null
             */
            map_url: string | null;
            /**
             * Notes
             * @default null
             */
            notes: string | null;
            /** Number */
            number: string;
            /**
             * Payment Method
             * @default null
             */
            payment_method: ("on_handover" | "in_chat") | null;
            /**
             * Payment Status
             * @enum {string}
             */
            payment_status: "unpaid" | "paid" | "refunded";
            /**
             * Phone
             * @default null
             */
            phone: string | null;
            /** Placed At */
            placed_at: string;
            /**
             * Recipient
             * @default null
             */
            recipient: string | null;
            /**
             * Review Url
             * @description Takes `line`, `rating` and `words` by POST.
             */
            review_url: string;
            /**
             * Slot
             * @default null
             */
            slot: string | null;
            /** Steps */
            steps: components["schemas"]["Step"][];
            subtotal: components["schemas"]["Amount"];
            /** @default null */
            tax: components["schemas"]["Amount"] | null;
            total: components["schemas"]["Amount"];
        };
        /** OrderLine */
        OrderLine: {
            /**
             * Image Url
             * @default null
             */
            image_url: string | null;
            /** Name */
            name: string;
            /** @default null */
            picture: components["schemas"]["Picture"] | null;
            price: components["schemas"]["Amount"];
            /** Quantity */
            quantity: number;
            /**
             * @description Once it has reached her.
             * @default null
             */
            review: components["schemas"]["LineReview"] | null;
            total: components["schemas"]["Amount"];
        };
        /**
         * OrderText
         * @description What she would send to the shop, to be copied where WhatsApp does not open by itself.
         */
        OrderText: {
            /** Chat Url */
            chat_url: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /** Number */
            number: string;
            /** Text */
            text: string;
        };
        /**
         * Page
         * @description Everything one page shows.
         */
        Page: {
            /** Body */
            body: components["schemas"]["Listing"] | components["schemas"]["Product"] | components["schemas"]["Cart"] | components["schemas"]["Checkout"] | components["schemas"]["Review"] | components["schemas"]["Order"] | components["schemas"]["Opening"] | components["schemas"]["OrderText"] | components["schemas"]["Info"] | components["schemas"]["Seen"] | components["schemas"]["Offline"] | components["schemas"]["Missing"];
            /**
             * Card Url
             * @description The picture under a link to the shop.
             */
            card_url: string;
            cart: components["schemas"]["CartSummary"];
            /** Categories */
            categories: components["schemas"]["CategoryLink"][];
            /**
             * Here
             * @description Path and query of this page, for coming back after adding.
             */
            here: string;
            /**
             * Icon Url
             * @description The shop on the home screen of a phone.
             */
            icon_url: string;
            /**
             * Languages
             * @description Empty when there is only one.
             * @default []
             */
            languages: components["schemas"]["Language"][];
            /** Locale */
            locale: string;
            /**
             * Manifest Url
             * @description What a phone needs to keep it there.
             */
            manifest_url: string;
            /**
             * Said
             * @description How the last form went: why a change of the cart did not happen.
             * @default null
             */
            said: ("sold_out" | "too_many" | "gone" | "full" | "no_whatsapp" | "choose" | "try_again" | "waiting" | "agree" | "bad_phone" | "there_again" | "too_fast" | "name_missing" | "way_missing" | "zone_missing" | "address" | "bad_pin" | "recipient_missing" | "below_minimum" | "changed" | "unknown_coupon" | "coupon_not_now" | "coupon_used_up" | "coupon_below_minimum" | "reviewed" | "review_waits" | "rating_missing" | "review_settled" | "no_reviews") | null;
            /**
             * Saves Data
             * @description Her browser asks for less: smaller pictures, nothing in advance.
             * @default false
             */
            saves_data: boolean;
            shop: components["schemas"]["Shop"];
            /**
             * Told Url
             * @description Where it tells of itself.
             */
            told_url: string;
            /**
             * Worker Url
             * @description The service worker; None when it is switched off.
             * @default null
             */
            worker_url: string | null;
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
        /**
         * PlainBlock
         * @description What it shows stands elsewhere: hours and contacts with the shop, the products in the listing.
         */
        PlainBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "contacts" | "hours" | "products";
            /**
             * Title
             * @default
             */
            title: string;
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
             * Card Url
             * @description The picture under a link to it.
             */
            card_url: string;
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
             * Estimates
             * @description When it is ready or arrives, when the merchant tells.
             * @default []
             */
            estimates: string[];
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
             * @description None while nobody has rated it.
             * @default null
             */
            reviews: components["schemas"]["ProductReviews"] | null;
            /**
             * Seen Url
             * @description Answers a page with the products named by `p`: what she looked at before.
             */
            seen_url: string;
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
        /**
         * ProductReview
         * @description What somebody said who bought it here.
         */
        ProductReview: {
            /**
             * Answer
             * @description The shop's.
             * @default null
             */
            answer: string | null;
            /** At */
            at: string;
            /**
             * Author
             * @description Her first name, or that she is a customer.
             */
            author: string;
            /**
             * Date
             * @description The day for machines.
             */
            date: string;
            /** Rating */
            rating: number;
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * ProductReviews
         * @description What people say who bought a product, the newest first.
         */
        ProductReviews: {
            /** Items */
            items: components["schemas"]["ProductReview"][];
            /**
             * Newer Url
             * @default null
             */
            newer_url: string | null;
            /**
             * Older Url
             * @default null
             */
            older_url: string | null;
            rating: components["schemas"]["Rating"];
            /**
             * Stars
             * @description From five down to one.
             */
            stars: components["schemas"]["Stars"][];
        };
        /**
         * Rating
         * @description How those who bought it rate a product.
         */
        Rating: {
            /** Count */
            count: number;
            /**
             * Text
             * @description The same as people write it.
             */
            text: string;
            /**
             * Value
             * @description The average for machines: `4.6`.
             */
            value: string;
        };
        /**
         * Review
         * @description Everything at a glance before she orders. The form sends `mark` along: she orders what she saw, or nothing.
         */
        Review: {
            /** Address */
            address: string[];
            /** Can Pay In Chat */
            can_pay_in_chat: boolean;
            /** Cart Id */
            cart_id: string;
            /** Change Url */
            change_url: string;
            /** Count */
            count: number;
            /**
             * Coupon
             * @description The code that makes it cheaper.
             * @default null
             */
            coupon: string | null;
            /**
             * Coupon Trouble
             * @description Why the code she took along no longer does.
             * @default null
             */
            coupon_trouble: ("sold_out" | "too_many" | "gone" | "full" | "no_whatsapp" | "choose" | "try_again" | "waiting" | "agree" | "bad_phone" | "there_again" | "too_fast" | "name_missing" | "way_missing" | "zone_missing" | "address" | "bad_pin" | "recipient_missing" | "below_minimum" | "changed" | "unknown_coupon" | "coupon_not_now" | "coupon_used_up" | "coupon_below_minimum" | "reviewed" | "review_waits" | "rating_missing" | "review_settled" | "no_reviews") | null;
            /**
             * Coupon Url
             * @description Takes `code` by POST; an empty one takes the coupon away.
             */
            coupon_url: string;
            /**
             * @description None for what is picked up, or where the chat agrees on it.
             * @default null
             */
            delivery: components["schemas"]["Amount"] | null;
            /**
             * Delivery Method
             * @enum {string}
             */
            delivery_method: "pickup" | "delivery";
            /** @default null */
            discount: components["schemas"]["Amount"] | null;
            /**
             * Estimate
             * @description When it is ready or arrives, when the merchant tells.
             * @default null
             */
            estimate: string | null;
            /**
             * Has Free Delivery
             * @description By that code.
             * @default false
             */
            has_free_delivery: boolean;
            /**
             * Held Until
             * @description Until when it is kept for her: a time of day in the shop.
             * @default null
             */
            held_until: string | null;
            /**
             * Is Delivery Agreed
             * @description What bringing it costs is agreed in the chat.
             * @default false
             */
            is_delivery_agreed: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "review";
            /** Lines */
            lines: components["schemas"]["CartLine"][];
            /**
             * Map Url
             * @description The place on a map, when she marked it.
             * @default null
             */
            map_url: string | null;
            /** Mark */
            mark: string;
            /** Name */
            name: string;
            /**
             * Notes
             * @default null
             */
            notes: string | null;
            /** Phone */
            phone: string;
            /**
             * Pickup Address
             * @default
             */
            pickup_address: string;
            /** Place Url */
            place_url: string;
            /**
             * Recipient
             * @default null
             */
            recipient: string | null;
            /**
             * Slot
             * @default null
             */
            slot: string | null;
            subtotal: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
        };
        /**
         * Seen
         * @description What she looked at before; her own browser remembers it, and names it.
         */
        Seen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "seen";
            /**
             * Tiles
             * @default []
             */
            tiles: components["schemas"]["Tile"][];
        };
        /**
         * ShelvesBlock
         * @description Ways into the shop; an empty title means what they are called anyway.
         */
        ShelvesBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "categories" | "collections";
            /** Links */
            links: components["schemas"]["CollectionLink"][];
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** Shop */
        Shop: {
            /**
             * Add Url
             * @description Takes `product_id`, `variant_id`, `quantity` and `next` by POST.
             */
            add_url: string;
            /** @default null */
            announcement: components["schemas"]["Announcement"] | null;
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
            /** @default null */
            hours: components["schemas"]["Hours"] | null;
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
            /**
             * Origin
             * @description Scheme and host of its pages.
             */
            origin: string;
            /**
             * Pages
             * @description In the merchant's own words: about, delivery, returns and so on.
             * @default []
             */
            pages: components["schemas"]["Link"][];
            /**
             * Phone
             * @description The number to chat with, as people write it.
             * @default
             */
            phone: string;
            /** Slug */
            slug: string;
            /**
             * Socials
             * @description Where else the shop is.
             * @default []
             */
            socials: components["schemas"]["Link"][];
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
         * Stars
         * @description How many gave it so many stars; `share` of all in percent.
         */
        Stars: {
            /** Count */
            count: number;
            /** Share */
            share: number;
            /** Stars */
            stars: number;
        };
        /**
         * Step
         * @description One step on the way of an order; `at` is when it was taken, as people of the shop's country write it.
         */
        Step: {
            /**
             * At
             * @default null
             */
            at: string | null;
            /**
             * Is Current
             * @default false
             */
            is_current: boolean;
            /** Is Done */
            is_done: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled";
        };
        /** TextBlock */
        TextBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /** Text */
            text: string;
            /** Title */
            title: string;
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
            /**
             * @description None while nobody has rated it.
             * @default null
             */
            rating: components["schemas"]["Rating"] | null;
            /** Url */
            url: string;
            /**
             * @description What it cost before it was reduced.
             * @default null
             */
            was: components["schemas"]["Amount"] | null;
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
        /**
         * ZoneChoice
         * @description An area, with what it costs to bring this very cart there.
         */
        ZoneChoice: {
            /**
             * Estimate
             * @description When it arrives there, when the merchant tells.
             * @default null
             */
            estimate: string | null;
            fee: components["schemas"]["Amount"];
            /** @default null */
            free_over: components["schemas"]["Amount"] | null;
            /** Id */
            id: string;
            /**
             * Is Free
             * @default false
             */
            is_free: boolean;
            /**
             * @description When the cart is still below it.
             * @default null
             */
            minimum: components["schemas"]["Amount"] | null;
            /** Name */
            name: string;
            /**
             * Places
             * @default
             */
            places: string;
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
