path-search = methode
