"""Named faults, put one at a time between the auditor and a company: is each found, and nothing else?"""
