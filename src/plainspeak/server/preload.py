"""Loaded once by the process that workers are forked from, so that they share what it holds.

Importing it checks a letter with the usual settings. That loads the lists, the tokenizer, the forms
of words and how common they are, so that the first document of a person does not wait for it.
"""

import gc

from plainspeak import api

LETTER = """\
Thank you for your letter about the care plan. The multidisciplinary team (MDT) will meet prior to
your next appointment, and we will utilise what you have told us to make a decision about the
support that you need at home. If you would like to be there, please ring us on the number above.

Following a referral from your GP, an assessment was carried out by an occupational therapist, who
identified a number of areas in which additional support would be beneficial going forward. The ICB
has commissioned a reablement service, which is delivered in partnership with the local authority
and a range of voluntary sector organisations. It aims to facilitate independence and to reduce
unnecessary admissions to hospital. Service users and their carers were consulted at each stage of
the procurement process, and their feedback has been incorporated into the specification.

You can make a complaint at any time. The Patient Advice and Liaison Service (PALS) can help you to
do this. We aim to respond within 25 working days. Should you remain dissatisfied, you may contact
the Parliamentary and Health Service Ombudsman in order to request an independent review.
"""

api.check(LETTER).to_dict()
gc.collect()
gc.freeze()  # the garbage collector of a worker then writes on none of the shared pages
