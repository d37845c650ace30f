"""Portuguese."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

PORTUGUESE = Language(
    code="pt",
    stemmer="portuguese",
    stop_words=word_set("""
        o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos pelas num
        numa este esta isto estes estas esse essa isso esses essas aquele aquela aquilo
        eu tu ele ela nós vós eles elas você vocês me te se lhe lhes meu minha meus minhas teu tua
        seu sua seus suas nosso nossa nossos nossas dele dela deles delas
        que quem qual quais cujo cuja onde quando como quanto quanta quantos quantas
        sou és é somos são era eram foi foram ser sido sendo seja sejam será serão seria
        estou está estão estava estavam estar esteve tem têm tinha tinham ter tido teve houve há
        pode podem podia deve devem vai vão
        e ou mas porém se porque pois embora enquanto
        de em com por para sob sobre entre até desde contra após durante perante segundo
        muito muita muitos muitas mais menos também já ainda sempre assim bem pouco todo toda todos
        todas tudo outro outra outros outras mesmo mesma cada algum alguma alguns algumas algo
        alguém tal tão tanto aqui ali lá então depois
    """),
    negations=word_set("não nunca nada ninguém nenhum nenhuma nem sem"),
    typical=word_set("""
        disse afirmou anunciou sim ano anos dia dias mês semana hoje ontem amanhã primeiro
        primeira presidente ministro governo país países cidade mundo guerra paz portugal brasil
        português novo nova grande dois duas três quatro cinco
    """),
    spelling=re.compile(r"[ãõ]|ção\b|ções\b|lh|nh|(?:dade|agem|eiro|eira|ou|aram|eram|iram)\b"),
    abbreviations=word_set("sr sra srs dr dra prof eng gen exmo p.ex aprox"),
    final=word_set("etc"),
    before_number=word_set("n no núm vol pág págs art cap"),
    months=word_list("""
        janeiro fevereiro março abril maio junho julho agosto setembro
        outubro novembro dezembro
    """),
)
