#### touch: makes an empty file by the umask, keeps content
## files: {"/tmp/f":"x"}
umask 077
touch f g
## exit: 0
## changes:
#+ /tmp/g file 0600 0:0 ""

#### touch: a directory is no error
## files: {"/tmp/d":null}
touch d
touch no/such
touch d/
## stderr:
#| touch: cannot touch 'no/such': No such file or directory
## exit: 0

#### touch -c: makes nothing
touch -c f; echo $?
touch --no-create no/such; echo $?
## stdout:
#| 0
#| 0
## exit: 0

#### touch -d: sets the time
touch -d @86400 a
touch -d '2001-02-03 04:05:06' b
touch -d 2001-02-03 c
touch -d '2001-02-03T04:05:06Z' e
touch -d '2001-02-03 04:05:06 +0200' g
stat -c '%n %Y %y' a b c e g
## stdout:
#| a 86400 1970-01-02 00:00:00.000000000 +0000
#| b 981173106 2001-02-03 04:05:06.000000000 +0000
#| c 981158400 2001-02-03 00:00:00.000000000 +0000
#| e 981173106 2001-02-03 04:05:06.000000000 +0000
#| g 981165906 2001-02-03 02:05:06.000000000 +0000
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""
#+ /tmp/e file 0644 0:0 ""
#+ /tmp/g file 0644 0:0 ""

#### touch -t: sets the time by a stamp
touch -t 200102030405.06 a
touch -t 0102030405 b
stat -c %Y a b
touch -t 9 c
touch -t 200113010000 c
## stdout:
#| 981173106
#| 981173100
## stderr:
#| touch: invalid date format ‘9’
#| touch: invalid date format ‘200113010000’
## exit: 1
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""

#### touch -r: takes another file's time
touch -d @1000 a
touch -r a b
stat -c %Y b
touch -r nosuch c
## stdout:
#| 1000
## stderr:
#| touch: failed to get attributes of 'nosuch': No such file or directory
## exit: 1
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""

#### touch -m -a: one time alone
touch -d @1000 a
touch -a a
stat -c %Y a
touch -m -d @2000 a
stat -c %Y a
## stdout:
#| 1000
#| 2000
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### touch -h: changes the link itself
## files: {"/tmp/l":{"link":"nowhere"}}
touch -h -d @1000 l
stat -c %Y l
touch -h nosuch
## stdout:
#| 1000
## stderr:
#| touch: setting times of 'nosuch': No such file or directory
## exit: 1

#### touch: through a dangling link it makes the target
## files: {"/tmp/l":{"link":"nowhere"}}
touch l
## exit: 0
## changes:
#+ /tmp/nowhere file 0644 0:0 ""

#### touch: without operands
touch
## stderr:
#| touch: missing file operand
#| Try 'touch --help' for more information.
## exit: 1

#### touch -r -d: relative to the other file
touch -d @100000 a
touch -r a -d '+1 day' b
stat -c %Y b
## stdout:
#| 186400
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
