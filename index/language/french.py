"""French."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

FRENCH = Language(
    code="fr",
    stemmer="french",
    stop_words=word_set("""
        le la les l un une des du de d au aux ce cet cette ces c ça cela ceci
        je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en eux moi toi soi
        mon ma mes ton ta tes son sa ses notre nos votre vos qui que qu quoi dont où quel quelle
        quels quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien
        suis es est sommes êtes sont été étant était étaient étais sera seront serait seraient
        fut furent soit soient ai as a avons avez ont eu ayant avait avaient aura auront aurait
        auraient ait fait font peut peuvent pouvait doit doivent
        et ou mais donc or car si comme lorsque puisque quoique tandis alors ainsi
        à dans par pour sur sous avec entre vers chez contre depuis pendant avant après dès jusque
        jusqu selon malgré parmi hors lors
        très plus moins aussi encore déjà toujours souvent peu beaucoup trop tout toute tous toutes
        même mêmes autre autres chaque quelque quelques plusieurs certain certains certaine
        certaines tel telle tels telles ici là voici voilà bien
    """),
    negations=word_set("ne pas n jamais rien sans aucun aucune non ni personne"),
    typical=word_set("""
        dit déclaré affirmé annoncé oui ans année années jour jours mois semaine heures aujourd
        hui hier demain premier première président ministre gouvernement pays ville monde guerre
        paix france français française nouveau nouvelle grand grande deux trois quatre cinq
    """),
    spelling=re.compile(
        r"[çœêèàùûîô]|eux\b|aux\b|tion\b|ment\b|(?:ais|ait|é|ée|és|ées|elle|ique)\b"
    ),
    abbreviations=word_set("m mm mme mmes mlle mgr dr pr st ste av apr env cf p.ex"),
    final=word_set("etc"),
    before_number=word_set("n no vol p pp art chap"),
    months=word_list("""
        janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre
    """),
)
