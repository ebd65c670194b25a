"""
Reviews: what customers say of what they bought. Owns reviews, and how the products of a shop are rated.

Promises: only who has the page of an order that has reached her reviews what is in it, once a line; nobody learns more
of her than her first name; how a product is rated is exact, whoever reviews at the same moment. What she and the team
do with a review stands in the order's history.
"""
