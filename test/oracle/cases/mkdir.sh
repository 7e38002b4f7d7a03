#### mkdir: makes a directory by the umask
umask 027
mkdir a
mkdir b/ 'c d'
## exit: 0
## changes:
#+ /tmp/a dir 0750 0:0
#+ /tmp/b dir 0750 0:0
#+ "/tmp/c d" dir 0750 0:0

#### mkdir -p: makes parents, and is silent where they are
## files: {"/tmp/f":"text\n","/tmp/l":{"link":"nowhere"}}
mkdir -p x/y/z
mkdir -p x/y
mkdir -p f/g
mkdir -p l
echo $?
## stdout:
#| 1
## stderr:
#| mkdir: cannot create directory ‘f’: Not a directory
#| mkdir: cannot create directory ‘l’: File exists
## exit: 0
## changes:
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/y dir 0755 0:0
#+ /tmp/x/y/z dir 0755 0:0

#### mkdir -p -m: the mode is the last directory's only
umask 077
mkdir -p -m 2750 p/q/r
## exit: 0
## changes:
#+ /tmp/p dir 0700 0:0
#+ /tmp/p/q dir 0700 0:0
#+ /tmp/p/q/r dir 2750 0:0
