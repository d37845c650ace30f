"""Spanish."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

SPANISH = Language(
    code="es",
    stemmer="spanish",
    stop_words=word_set("""
        el la los las lo un una unos unas al del de este esta esto estos estas ese esa eso esos
        esas aquel aquella aquello aquellos aquellas
        yo tú él ella ello nosotros vosotros ellos ellas usted ustedes me te se le les nos os mi
        mis tu tus su sus nuestro nuestra nuestros nuestras
        que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo cuya donde dónde cuando
        cuándo como cómo cuanto cuánto cuántos cuántas cuanta
        soy eres es somos son era eran fue fueron ser sido siendo sea sean será serán sería
        estoy está están estaba estaban estar estado he ha han hay había habían haber habido hubo
        haya hayan puede pueden podía debe deben tiene tienen tenía
        y e o u pero sino si porque pues aunque mientras
        a ante bajo con contra desde durante en entre hacia hasta para por según sobre tras
        muy más menos también ya aún todavía siempre así bien mucho mucha muchos muchas poco poca
        pocos pocas todo toda todos todas otro otra otros otras mismo misma cada algún alguno
        alguna algunos algunas algo alguien tal tales tan tanto aquí allí ahí entonces luego
    """),
    negations=word_set("no nunca nada nadie sin ningún ninguna ninguno ni tampoco"),
    typical=word_set("""
        dijo dice afirmó anunció sí año años día días mes semana hoy ayer mañana primer primera
        presidente ministro gobierno país países ciudad mundo guerra paz españa español española
        nuevo nueva gran grande dos tres cuatro cinco
    """),
    spelling=re.compile(r"[ñ¿¡]|ción\b|ciones\b|(?:idad|ado|ada|ados|adas|ó|ía|ían|aron|ieron)\b"),
    abbreviations=word_set("sr sra srta sres dr dra d dña ing lic gral prof p.ej aprox ee.uu"),
    final=word_set("etc ud uds"),
    before_number=word_set("núm no vol pág págs art cap"),
    months=word_list("""
        enero febrero marzo abril mayo junio julio agosto septiembre
        octubre noviembre diciembre
    """),
)
