import csv,glob,sys
from plainspeak.lexicon import validate,row_checks,table
from plainspeak.cli import lists as L
want=set(sys.argv[1:]); c=None
for p in glob.glob('/work/wt/lists_health/data/jargon_lists/*.csv'):
    if p.endswith(('inflections.csv','fields.csv','lists.csv','left_out.csv')): continue
    from pathlib import Path
    for line,cells in table.rows(Path(p)):
        if cells[0] in want:
            t=row_checks.checked(Path(p).name,line,cells)
            c=c or __import__('plainspeak').Checker()
            for e in validate.of_term(t,c):
                print(e); print('   ',[(f.rule,f.term.term if f.term else None,f.term.list if f.term else '') for f in c.check(t.example).findings], t.example)
