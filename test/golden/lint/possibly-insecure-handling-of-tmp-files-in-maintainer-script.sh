#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
echo data > /tmp/demo.txt
#         ^^^^^^^^^^^^^^^ warning[possibly-insecure-handling-of-tmp-files-in-maintainer-script]: the name in /tmp can be guessed, and others can put a link there: use mktemp (Policy 10.4)
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
file=$(mktemp)
echo data > "$file"
