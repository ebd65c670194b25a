"""Stock: a ledger of movements, places, holds with an end, low-stock words, who waits. Never sold twice."""
