"""Files to begin with, made from the one declaration of the fields: new ones, and drafts from a spreadsheet."""
