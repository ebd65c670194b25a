"""
Words of the market that mean the same: English, Pidgin, romanised Hindi, Swahili. Each line is one thing.

They help where a shop does not have the word that somebody typed.
"""

_SAME = """
shoe, joota, jutta, juta, viatu, sneaker, footwear
sneaker, trainer, canvas shoe, kicks
slipper, chappal, malapa, bathroom slippers
sandal, champal, palm slippers
shirt, kameez, kamiz, shati, top
t shirt, tee, round neck
trouser, pant, pants, patlun, suruali
clothes, kapda, kapde, nguo, wears
dress, gown, frock, gauni
fabric, cloth, kitambaa, material
wrapper, kanga, leso, ankara
headtie, gele, head tie, head wrap
cap, fila, topi, kofia
bag, handbag, purse, begi, mkoba, thaila
necklace, haar, mkufu
ring, anguthi, pete
bangle, chudi, kangan
watch, ghadi, wristwatch, saa
rice, chawal, mchele, wali, shinkafa
flour, atta, maida, unga
sugar, cheeni, chini, sukari
salt, namak, chumvi
oil, tel, mafuta
milk, doodh, maziwa
tea, chai, majani
water, pani, maji
egg, anda, mayai
meat, gosht, nyama
fish, machli, samaki
chicken, murgi, kuku
onion, pyaz, kitunguu
tomato, tamatar, nyanya
potato, aloo, viazi, irish potato
bean, maharage, rajma, ewa
lentil, dal, daal, dengu
maize, corn, mahindi, makai
cassava, mihogo, manioc
plantain, dodo, ndizi
banana, kela, ndizi
groundnut, peanut, mungfali, karanga
pepper, mirchi, pilipili, chilli, chili
spice, masala, viungo
crayfish, oporo
soap, sabun, sabuni
cream, lotion, pomade
perfume, itr, attar, scent
hair, baal, nywele, weave
wig, weavon, human hair
baby, bachcha, mtoto, pikin
diaper, nappy, pampers
phone, mobile, handset, simu, cellphone, cell phone
earphone, earpiece, headphone, headset, earbuds
charger, charja, adapter
laptop, notebook computer, notebook
television, tv, televisheni
refrigerator, fridge, freezer, friji
fan, pankha, feni
iron, pressing iron, pasi
torch, flashlight, tochi
battery, betri
generator, gen, jenereta
bulb, balbu, lamp
pot, sufuria, patila, cooking pot
plate, sahani, thali
cup, kikombe, mug
spoon, chamach, kijiko
bucket, balti, ndoo
mat, mkeka, chatai
blanket, kambal, blanketi
bedsheet, bed sheet, chadar, shuka
pillow, takiya, mto
chair, kursi, kiti
table, mez, meza
book, kitab, kitabu
pen, kalam, kalamu
toy, khilona, mwanasesere
gift, tohfa, zawadi
red, laal, nyekundu
black, kala, nyeusi
white, safed, nyeupe
blue, neela, bluu
green, hara, kijani
yellow, peela, njano
cheap, sasta, rahisi
new, naya, mpya
small, chota, ndogo
big, bada, kubwa
grey, gray
colour, color
jewellery, jewelry
mould, mold
litre, liter
fibre, fiber
tyre, tire
pyjamas, pajamas
"""


def _read(lines: str) -> dict[str, tuple[str, ...]]:
    same: dict[str, tuple[str, ...]] = {}
    for line in lines.strip().splitlines():
        phrases = line.split(", ")
        for phrase in phrases:
            same[phrase] = (*same.get(phrase, ()), *(other for other in phrases if other != phrase))
    return same


SAME = _read(_SAME)
"""By a phrase, as search sees it, what else it is called."""
