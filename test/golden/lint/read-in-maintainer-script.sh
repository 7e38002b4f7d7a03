#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
echo "Really?"
read answer
#^^^^^^^^^^ warning[read-in-maintainer-script]: reads from standard input: nobody may be there to answer (Policy 6.3); use debconf
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
while read -r line; do
  echo "$line"
done < /etc/passwd
