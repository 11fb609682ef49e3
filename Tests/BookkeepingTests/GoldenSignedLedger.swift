// A ledger whose appends are signed, made by another program: Python's hashlib and the `openssl` command.

/// Its lines after their digests, and its signatures after the number of the entry they end with.
enum GoldenSignedLedger {
    static let entries = #"""
        b19c55d9c903a57f37fd345fd389c7032606c0584df1aec510ec105372cbca42 {"event":{"actor":"县财政局/管理","at":"2022-03-01T08:00:00.000Z","body":{"authors":["县财政局/管理+ac520e28+AQcxwIqYRYEdotGyc6yKkTDBfhWyZ9JBH6imZ4iwsIqi"],"base":"kaoji","format":1,"hash":"sha-256","ledger":"66666666666666666666666666666666","title":"签名台账","zone":"+08:00"},"type":"ledger.opened","v":1},"prev":"0000000000000000000000000000000000000000000000000000000000000000","rest":0,"seq":0}
        1c7b7314d4ff617ffe14551d18aa60317b9daa78065ff9af08daeb8f70c67425 {"event":{"actor":"县财政局/管理","at":"2022-03-01T09:00:00.000Z","body":{"agency":"325001","name":"单位325001"},"type":"agency.registered","v":1},"prev":"b19c55d9c903a57f37fd345fd389c7032606c0584df1aec510ec105372cbca42","rest":0,"seq":1}
        98fb0f3b4240a72fa716082c380da71bc6c074e09159e57945ddba9c7202fde9 {"event":{"actor":"县财政局/管理","at":"2022-03-01T10:00:00.000Z","body":{"agencies":["325004","325005"],"key":"李+0b9eeed3+AaFrRAXQZubSW7QHDOms3y5vmTFTWfBRQd9oBJShIH/k","proof":"885fdcf2567d3a5a4251a19502c4c919ac64a1bbd7e0d7c18a048cc4f6605433a504282daa0b1d26e9979186b52b74ad6e6ed35f0b4103bafe1e182409bc640c","role":"reviewer","stages":["self","review"]},"type":"actor.enrolled","v":1},"prev":"1c7b7314d4ff617ffe14551d18aa60317b9daa78065ff9af08daeb8f70c67425","rest":0,"seq":2}
        d272ddb9754992de65cbd5196e707dcccb6feb11e44cfd2682511fd7951c6d72 {"event":{"actor":"县财政局/管理","at":"2030-03-01T10:00:00.000Z","body":{"key":"审+241d2ed2+AZMJ6wU7tkn8FLDDGG04cq/SNSXUxQ3K0dKEStqgMq5A","proof":"bfc928038ebf0ab5042b02540e994772f1834f73f85176e5985ec285727d81b45a6697ba259f13ba2ad760f28d584f59b675e45f09ab90136d9907a31708fe00","role":"auditor"},"type":"actor.enrolled","v":1},"prev":"98fb0f3b4240a72fa716082c380da71bc6c074e09159e57945ddba9c7202fde9","rest":0,"seq":3}
        7963873ff87f23b9a2c511a50332ff46c4303db81e5189bb2c63f652142c1537 {"event":{"actor":"县财政局/管理","at":"2030-03-01T10:00:00.000Z","body":{"agency":"325002","name":"单位325002"},"type":"agency.registered","v":1},"prev":"d272ddb9754992de65cbd5196e707dcccb6feb11e44cfd2682511fd7951c6d72","rest":1,"seq":4}
        34e855fec6ba5ed181f1d1e1424af6ec12ea27e8f925342b9c7e30f46547d404 {"event":{"actor":"县财政局/管理","at":"2030-03-01T10:00:00.000Z","body":{"agency":"325003","name":"单位325003"},"type":"agency.registered","v":1},"prev":"7963873ff87f23b9a2c511a50332ff46c4303db81e5189bb2c63f652142c1537","rest":0,"seq":5}
        8b94061190c2d03a13d8fcf6fc5c9636b79465a2a9d723ec0f282cfa5cbf7a48 {"event":{"actor":"县财政局/管理","at":"2022-03-02T08:00:00.000Z","body":{"reason":"时钟快了八年","since":3},"type":"clock.reset","v":1},"prev":"34e855fec6ba5ed181f1d1e1424af6ec12ea27e8f925342b9c7e30f46547d404","rest":0,"seq":6}
        d5ab8aae7d80e09555f3aa5531f864720509196bcecf0f54c0fd692561789f7b {"event":{"actor":"李","at":"2022-03-02T09:00:00.000Z","body":{"agency":"325004","name":"单位325004"},"type":"agency.registered","v":1},"prev":"8b94061190c2d03a13d8fcf6fc5c9636b79465a2a9d723ec0f282cfa5cbf7a48","rest":0,"seq":7}
        9c12870356a1042a9c4985994f3b5dee52ac039d32f31f19b96c9881eea02ee7 {"event":{"actor":"县财政局/管理","at":"2022-03-02T10:00:00.000Z","body":{"agencies":["325004","325005"],"corrects":{"entry":2,"reason":"遗失"},"key":"李+97967a01+Abd5idxQRcDmCTJfQQZiCLBrTqoSbXh75taAc9nXfjkW","proof":"df0b8b7f5ef41de3879c4550d271ac8d860b793c7c298d4c5d4b76548e39597b25ee51be1e508fd9d238bdea7b2abd024bb38820c5062d0bbb168f3b8b98200c","role":"reviewer"},"type":"actor.enrolled","v":1},"prev":"d5ab8aae7d80e09555f3aa5531f864720509196bcecf0f54c0fd692561789f7b","rest":0,"seq":8}
        fd4174652e962171bed002b9b59df029838f0648db828535000bbc1c3ce030d8 {"event":{"actor":"李","at":"2022-03-02T11:00:00.000Z","body":{"agency":"325005","name":"单位325005"},"type":"agency.registered","v":1},"prev":"9c12870356a1042a9c4985994f3b5dee52ac039d32f31f19b96c9881eea02ee7","rest":0,"seq":9}
        88c8589eea28b09b723c1ce54f1d4e702a1a4c018e0edd95fe253b5ecca88138 {"event":{"actor":"县财政局/管理","at":"2022-03-02T12:00:00.000Z","body":{"actor":"审","reason":"调离","since":4},"type":"actor.revoked","v":1},"prev":"fd4174652e962171bed002b9b59df029838f0648db828535000bbc1c3ce030d8","rest":0,"seq":10}
        """#

    static let signatures = """
        0 1b57ec48cda674476c1f7a6a3a0e8ac70576a2e63a261dbafca5258d8b181138e76672bfc9525b499425f3f3459cf3725ba136fbc41ec2fa0da77f3c61b86c07
        1 04373b93c9e01ccc65cf2e8c48a01ccdefec426f0418de88b17b991a34c70e4c0da753dcb251d1ff83c74361d32fdcb3a9a6950227db87fb90ee22ee38084e03
        2 6d98a6db79dddcdb7a2b172df762d9ce23d17a7415adc2d543e6744f375488aa7728eb8d26a11686a38936fde50b3771023e4eb9cba791d66e6ec9b065d6f402
        3 196de79d1855e165b3b739f2b5656499b214714b5ece8bb036f6ea40733d44307ce8c198b2f66c8006d029a1e04a3c48775b4a6430478a66a44a153fcc124106
        5 e5316f60464478fbef8c9c5602fdc09797619655ac4e38faaaa17197a4d5bbd075ea275a9ab144edba10d212ce75e9a020973b1faac5f5be8a8b98b9cc8ea309
        6 17ed736b6bc16602319842bf6dac7b904bc2533b0157615fe85eeeaab842b7e31171f42806014c7360f0e4720a509633ce0760c521457b1126311bbf5f726909
        7 579e50dc9ce947ba160a07b6c511d199ddd462914d187554045308b5ddd4b72636d72b8a6665cb8cc2d3a3679550586874b3f2f3174fb53244903acc1a44ad05
        8 98b11f8d2085086abd4103886b72a6872d7dee894844397801b88c81d63d22ea7af73db26f7cf5956d9213a980869fa079447b9015daf08e794ba4c6b9c7af0c
        9 79c3b80bf6d8221da4b7c1f5695313f777ee5f4e8de2bee39d1fc9c008dc0374c4b510ec49b63ee82eb2bda0efcddc1366b422595c49f47c97819a6ff9be5a07
        10 8e4474b4fa6826bce23b372163a0e479088a11b6d98b25e8e06c0f3237f185f4f5bd6e6c9bcfeeae3d7fe084eeb5d31720725c748b3e6c1eefd6e8eb85ad3b09
        """
}
