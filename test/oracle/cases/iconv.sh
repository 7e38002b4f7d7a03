#### iconv -f -t: between UTF-8, Latin-1 and ASCII
printf 'a\303\251b\n' | iconv -f UTF-8 -t ISO-8859-1 | od -An -tx1
printf 'a\351b\n' | iconv -f latin1 -t utf-8 | od -An -tx1
printf 'plain\n' > f; iconv -f ascii -t utf8 f f; iconv -t UTF-8//TRANSLIT -f UTF-8 < f
## stdout:
#|  61 e9 62 0a
#|  61 c3 a9 62 0a
#| plain
#| plain
#| plain
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "plain\n"

#### iconv: what does not fit, and what is no character
printf 'ab\303\251c\n' | iconv -f UTF-8 -t ASCII; echo $?
printf 'ab\377c\n' | iconv -f UTF-8 -t ISO-8859-1; echo $?
printf 'ab\303' | iconv -f UTF-8 -t UTF-8; echo $?
iconv -f UTF-8 -t UTF-8 none; echo $?
## stdout:
#| ab1
#| ab1
#| ab1
#| 1
## stderr:
#| iconv: illegal input sequence at position 2
#| iconv: illegal input sequence at position 2
#| iconv: incomplete character or shift sequence at end of buffer
#| iconv: cannot open input file `none': No such file or directory
## exit: 0

#### iconv -c -o: discarding, and an output file
printf 'a\303\251b\n' | iconv -c -f UTF-8 -t ASCII; echo $?
printf 'a\303\251b\n' | iconv -f UTF-8 -t LATIN1 -o out; echo $?; od -An -tx1 out
## stdout:
#| ab
#| 0
#| 0
#|  61 e9 62 0a
## exit: 0
## changes:
#+ /tmp/out file 0644 0:0 "a\u00e9b\n"
